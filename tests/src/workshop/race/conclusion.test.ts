/** What the whole program goes by after races that end in every way there is. */
import { expect, test } from 'vitest';
import type { BenchReport, Row, SweepReport } from '../../../../src/bench/report.ts';
import { INITIAL, type PanelState, reduce } from '../../../../src/benchmark/state.ts';
import { conclusionOf, noRatioWords, ratioOf } from '../../../../src/workshop/race/conclusion.ts';

const TEXTS = 'texts';

function row(variant: string, state: 'measured' | 'pending' | 'failed' | 'wrong'): Row {
  const figures = {
    iterations: 1,
    samples: [1],
    median: 1,
    interval: [1, 1],
    outliers: [],
  } as const;
  if (state === 'measured') return { variant, state, ...figures };
  if (state === 'failed') return { variant, state, message: 'no' };
  return state === 'wrong' ? { variant, state, expected: '1', got: '2' } : { variant, state };
}

function report(original: Row, port: Row, size = 10): BenchReport {
  const isMeasured = original.state === 'measured' && port.state === 'measured';
  return {
    ...{ schema: 1, benchmark: 'workshop', oracle: 'original', baseline: 'original', seed: 1 },
    environment: {
      runtime: '',
      platform: '',
      cores: 2,
      resolution: 1,
      isolated: true,
      engines: {},
    },
    input: { kind: 'number', size, seed: 1 },
    ...{ phase: 'done', outcome: { kind: 'settled' }, rounds: 9, elapsed: 1, remaining: 0 },
    ...{ halfWidth: 0.01, rows: [original, port], ties: [] },
    comparisons: isMeasured
      ? [{ variant: 'port', baseline: 'original', ratio: 3, interval: [2.9, 3.1], tie: false }]
      : [],
  };
}

const FIGURES = report(row('original', 'measured'), row('port', 'measured'));
const NOTHING = report(row('original', 'pending'), row('port', 'pending'));

const once = { task: 'once' } as const;
const begun = reduce(reduce(INITIAL, { kind: 'measure', work: once }), { kind: 'loaded' });

function raced(said: BenchReport, end: 'finished' | 'stopped'): PanelState {
  const state = reduce(begun, { kind: 'report', report: said });
  return reduce(state, {
    kind: 'ended',
    end: end === 'finished' ? { kind: end } : { kind: end, lost: true, reason: 'reader' },
  });
}

test('a race that is begun again takes nothing back of the one before, however it ends', () => {
  const before = conclusionOf(TEXTS, raced(FIGURES, 'finished'), null);
  expect(before?.report).toBe(FIGURES);
  for (const state of [begun, raced(NOTHING, 'stopped'), raced(NOTHING, 'finished')]) {
    expect(conclusionOf(TEXTS, state, before)).toBe(before);
    expect(conclusionOf('other texts', state, before)).toBeNull();
  }
});

test('only a race that has a ratio is kept as one', () => {
  expect(ratioOf(begun)).toBeNull();
  expect(ratioOf(raced(NOTHING, 'stopped'))).toBeNull();
  expect(
    ratioOf(raced(report(row('original', 'measured'), row('port', 'wrong')), 'finished')),
  ).toBeNull();
  expect(ratioOf(raced(FIGURES, 'stopped'))).toBe(FIGURES);
});

test('a race over all sizes is kept too: its largest size that has a ratio', () => {
  const points = [
    { size: 10, report: FIGURES },
    { size: 100, report: NOTHING },
  ];
  const work = { task: 'sweep', input: 'number' } as const;
  const sweep: SweepReport = {
    ...{ schema: 1, benchmark: 'workshop', points, outcome: { kind: 'settled' } },
    ...{ elapsed: 1, remaining: 0, crossovers: [] },
  };
  const state: PanelState = {
    kind: 'done',
    work,
    results: { once: null, sweeps: { number: sweep } },
  };
  expect(ratioOf(state)).toBe(FIGURES);
  expect(conclusionOf(TEXTS, state, null)).toEqual({ of: TEXTS, report: FIGURES, sweep });
});

test('a port that answers otherwise is a conclusion; an original that raises is none of the port’s', () => {
  const wrong = report(row('original', 'measured'), row('port', 'wrong'));
  expect(conclusionOf(TEXTS, raced(wrong, 'finished'), null)?.report).toBe(wrong);
  const raising = raced(report(row('original', 'failed'), row('port', 'failed')), 'finished');
  expect(conclusionOf(TEXTS, raising, null)).toBeNull();
  expect(noRatioWords(raising, null)).toMatch(/the original raised/);
});

test('where there is no ratio, the words say why, and ask for a race only before the first', () => {
  expect(noRatioWords(INITIAL, null)).toMatch(/^Race first/);
  const ended: [PanelState, number | null, RegExp][] = [
    [begun, null, /under way/],
    [raced(NOTHING, 'stopped'), null, /stopped too early/],
    [raced(NOTHING, 'stopped'), 5_000, /did not return/],
    [raced(NOTHING, 'finished'), null, /took too long/],
    [{ kind: 'discarded', work: once, lost: false, results: INITIAL.results }, null, /hidden/],
  ];
  for (const [state, silent, words] of ended) expect(noRatioWords(state, silent)).toMatch(words);
});
