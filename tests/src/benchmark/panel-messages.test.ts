/** What the panel says about figures. */
import { describe, expect, it } from 'vitest';
import { boundaryCosts } from '../../../src/benchmark/boundary.ts';
import {
  environmentWords,
  guessWords,
  missingWords,
  progressWords,
  statusWords,
  tieWords,
} from '../../../src/benchmark/panel-messages.ts';
import { makePlan, sweepSizes } from '../../../src/benchmark/plan.ts';
import { verdictOf } from '../../../src/benchmark/race/race-messages.ts';
import type { Setup } from '../../../src/benchmark/setup.ts';
import { INITIAL, reduce } from '../../../src/benchmark/state.ts';
import {
  boundaryWords,
  crossoverWords,
  skippedWords,
} from '../../../src/benchmark/sweep-messages.ts';
import { isInView, needsAnotherRun, taskOf } from '../../../src/benchmark/task.ts';
import { inputWords } from '../../../src/figures/inputs.ts';
import { BENCHMARK, measured, reportOf, SETUP, shout, sweepOf } from './make.ts';

describe('words about a report', () => {
  it('mark a guess beside what was measured', () => {
    const report = reportOf([measured('zip', 31), measured('blocks', 1)]);
    expect(guessWords(report, { variant: 'blocks', ratio: 10 }, shout)).toMatch(
      /^BLOCKS: you said 10\.0×, measured 31\.0×, .*: 3\.10× more than you thought\.$/,
    );
    expect(guessWords(report, { variant: 'blocks', ratio: 30 }, shout)).toContain('close to it');
    expect(guessWords(report, { variant: 'blocks', ratio: 310 }, shout)).toContain(
      '10.0× less than you thought',
    );
    expect(guessWords(report, { variant: 'gone', ratio: 2 }, shout)).toBeNull();
  });

  it('say what was expected of a wrong variant and what came', () => {
    expect(missingWords({ variant: 'x', state: 'wrong', expected: '1', got: '0' })).toBe(
      'wrong: 0 instead of 1',
    );
    expect(
      missingWords({ variant: 'x', state: 'skipped', predicted: 40_000, budget: 18_000 }),
    ).toMatch(/^skipped: .*40\.0 s.*18\.0 s/);
    expect(missingWords(measured('x', 1))).toBeNull();
  });

  it('name sizes by their unit, and a number by its own name', () => {
    const unit = { one: 'position', many: 'positions' };
    expect(inputWords({ kind: 'integers', size: 1000, seed: 2, unit })).toBe(
      'random whole numbers, 1,000 positions, seed 2',
    );
    expect(inputWords({ kind: 'letters', size: 1, seed: 2 })).toBe(
      'random letters, 1 character, seed 2',
    );
    expect(inputWords({ kind: 'book', size: 20, seed: 2 })).toBe('Moby-Dick, 20 characters');
    const n = { one: 'n', many: 'n' };
    expect(inputWords({ kind: 'number', size: 30, seed: 1, unit: n })).toBe('n = 30');
  });

  it('name all ties in one line', () => {
    expect(tieWords([], shout)).toBeNull();
    const ties = [
      ['zip', 'once'],
      ['zip', 'regex'],
      ['once', 'regex'],
    ] as const;
    expect(tieWords(ties, shout)).toBe(
      'Not to be told apart, because the interval of their ratio contains 1: ZIP and ONCE; ZIP and REGEX; and 1 more.',
    );
  });

  it('say how sure the figures are where the time ended a measurement, and call nothing a failure', () => {
    const words = (halfWidth: number) => {
      const once = { ...reportOf([]), halfWidth, outcome: { kind: 'budget' } } as const;
      return statusWords({ kind: 'done', work: { task: 'once' }, results: { once, sweeps: {} } });
    };
    expect(words(0.041)).toBe(
      'Measured: its time is over, and every ratio is known to ±4.1 % or better.',
    );
    expect(words(9500)).toBe(
      'Measured: its time is over, and the rounds were too few for every ratio.',
    );
  });

  it('say where it was measured, and when the timer is coarse', () => {
    const { environment } = reportOf([]);
    expect(environmentWords(environment)).toBe('Chromium 156 · 8 cores · timer 5.00 µs · isolated');
    expect(environmentWords({ ...environment, isolated: false, cores: null })).toMatch(
      /cores not told .* not isolated/,
    );
  });

  it('say how far a download is', () => {
    expect(progressWords({ step: 'download', loaded: 3_200_000, total: 5_500_000 })).toBe(
      'Downloading Python: 3.2 of 5.5 MB',
    );
    expect(progressWords(null)).toBe('Starting the engine');
  });

  it('tell that a hidden tab cost the result, and that variables are gone when they are', () => {
    const loading = reduce(INITIAL, { kind: 'measure', work: { task: 'once' } });
    const end = { kind: 'stopped', lost: true, reason: 'hidden' } as const;
    const words = statusWords(reduce(loading, { kind: 'ended', end }));
    expect(words).toContain('thrown away');
    expect(words).toContain('variables of the cells on this page are gone');
  });
});

describe('words about a sweep', () => {
  const rows = {
    1: [measured('zip', 1), measured('blocks', 2)],
    100: [measured('zip', 9), measured('blocks', 3)],
  };

  it('name a crossover with the size it lies at', () => {
    const sweep = sweepOf(rows, {
      crossovers: [{ winner: 'blocks', loser: 'zip', size: 41.7 }],
    });
    expect(crossoverWords(sweep, shout)).toEqual([
      'BLOCKS is ahead of ZIP from about 40 characters on.',
    ]);
  });

  it('say that there is none in this range and who is faster', () => {
    const sweep = sweepOf({
      1: [measured('zip', 2), measured('blocks', 1)],
      100: [measured('zip', 9), measured('blocks', 1)],
    });
    expect(crossoverWords(sweep, shout)).toEqual([
      'No crossover with ZIP in this range, faster: BLOCKS.',
    ]);
  });

  it('name variants that some sizes have no figure for', () => {
    const sweep = sweepOf({
      ...rows,
      1000: [measured('zip', 90), { variant: 'blocks', state: 'skipped', predicted: 1, budget: 1 }],
    });
    expect(skippedWords(sweep, shout)).toEqual([
      'Skipped, because it was predicted to take too long, at 1,000 characters: BLOCKS.',
    ]);
  });

  it('give a call, its slope and what the call is worth', () => {
    const [zip] = boundaryCosts(sweepOf({ 1: [measured('zip', 1)], 101: [measured('zip', 51)] }));
    expect(zip).toMatchObject({ call: 1, perUnit: 0.5, worth: 2 });
  });

  it('compare a kernel called through Python with the same kernel alone', () => {
    const sweep = sweepOf({ 1: [measured('blocks', 3e-4), measured('floor', 5e-5)] });
    expect(boundaryWords({ letters: sweep }, 'letters', BENCHMARK, shout)[0]).toContain(
      'blocks: a call takes 300 ns from Python and 50.0 ns from JavaScript',
    );
  });
});

describe('a plan', () => {
  it('holds the chosen variants and the own text only where it is the input', () => {
    const plan = makePlan(BENCHMARK, SETUP, 'secret', taskOf(SETUP));
    expect(Object.keys(plan.variants)).toEqual(['zip', 'once', 'blocks']);
    expect(JSON.stringify(plan)).not.toContain('secret');
    const own = { ...SETUP, input: 'own' } as const;
    expect(makePlan(BENCHMARK, own, 'mine', taskOf(own)).input.text).toBe('mine');
  });

  it('is gone on with only where its figures are shown', () => {
    const sweep = { task: 'sweep', input: 'letters' } as const;
    const views = ['bars', 'sizes', 'boundary', 'table'] as const;
    const shown = (work: Parameters<typeof isInView>[0], input: 'letters' | 'own' = 'letters') =>
      views.map((view) => isInView(work, { view, input }));
    expect(shown({ task: 'once' })).toEqual([true, false, false, true]);
    expect(shown(sweep)).toEqual([false, true, true, true]);
    expect(shown(sweep, 'own')).toEqual([false, false, false, false]);
  });

  it('sweeps in the views of sizes, up to the chosen size', () => {
    const plan = makePlan(BENCHMARK, SETUP, '', taskOf({ view: 'sizes', input: 'letters' }));
    expect(plan.mode).toMatchObject({ kind: 'sweep', sizes: BENCHMARK.sweep });
    expect(sweepSizes([1, 10, 100], 10_000_000)).toEqual([1, 10, 100, 10_000_000]);
    expect(sweepSizes([1, 10, 100], 10)).toEqual([1, 10, 100]);
    expect(taskOf({ view: 'table', input: 'letters' })).toEqual({ task: 'once' });
  });
});

describe('what is changed during a run', () => {
  const now = (change: Partial<Setup>) => needsAnotherRun(SETUP, { ...SETUP, ...change });

  it('counts for the next run where this one measures something else', () => {
    expect(now({ size: 100 })).toBe(true);
    expect(now({ view: 'sizes' })).toBe(true);
    expect(now({ view: 'boundary' })).toBe(true);
    expect(needsAnotherRun({ ...SETUP, view: 'sizes' }, SETUP)).toBe(true);
  });

  it('counts at once where it only shows the same figures in another way', () => {
    expect(now({})).toBe(false);
    expect(now({ view: 'table' })).toBe(false);
    expect(now({ view: 'weight', scale: 'log' })).toBe(false);
    expect(needsAnotherRun({ ...SETUP, view: 'sizes' }, { ...SETUP, view: 'boundary' })).toBe(
      false,
    );
  });
});

describe('the verdict of the race', () => {
  it('says what each step gained, with the interval and the answer', () => {
    const report = reportOf([
      measured('zip', 680),
      measured('rs_zipped', 20),
      measured('rs_shipped', 1),
    ]);
    expect(verdictOf(report, 19_237)).toEqual({
      ratio: '680×',
      gains: '34.0× by compiling the same loop, 20.0× more by comparing bytes with SIMD',
      quality: 'interval 646 to 714 · 38 rounds · all three answered 19,237',
    });
  });

  it('waits for all lanes', () => {
    expect(verdictOf(reportOf([measured('zip', 1)]), 1)).toBeNull();
  });

  it('does not claim that all answered when one was wrong', () => {
    const report = reportOf([
      measured('zip', 680),
      measured('rs_zipped', 20),
      measured('rs_shipped', 1),
      { variant: 'wasm_blocks', state: 'wrong', expected: '1', got: '2' },
    ]);
    expect(verdictOf(report, 1)?.quality).toContain('not all gave an answer');
  });
});
