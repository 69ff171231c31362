/** A measurement on the made-up machine. */
import { describe, expect, it } from 'vitest';
import { BenchmarkRun } from '../../../src/bench/benchmark-run.ts';
import { compareWith, ranked } from '../../../src/bench/compare.ts';
import { measure } from '../../../src/bench/measure.ts';
import type { BenchReport, Row } from '../../../src/bench/report.ts';
import type { RunOptions, Setup } from '../../../src/bench/setup.ts';
import {
  type Fake,
  type FakeMachine,
  type FakeVariant,
  fakeMachine,
  fakeSetup,
  QUIET,
} from './fake.ts';

const MILD: FakeMachine = { seed: 1, resolution: 0.005, noise: 0.03, spikes: 0.02, drift: 0.1 };

interface Story {
  readonly fake: Fake;
  readonly reports: readonly BenchReport[];
  readonly last: BenchReport;
}

async function collect(reports: AsyncIterable<BenchReport>): Promise<BenchReport[]> {
  const list: BenchReport[] = [];
  for await (const report of reports) list.push(report);
  return list;
}

function lastOf(reports: readonly BenchReport[]): BenchReport {
  const last = reports.at(-1);
  if (!last) throw new Error('No report came.');
  return last;
}

async function tell(
  variants: Readonly<Record<string, FakeVariant>>,
  options: RunOptions = {},
  machine = MILD,
  change: Partial<Setup<FakeVariant, string>> = {},
): Promise<Story> {
  const fake = fakeMachine(machine);
  const reports = await collect(measure({ ...fakeSetup(fake, variants), ...change }, options));
  return { fake, reports, last: lastOf(reports) };
}

const rowOf = (report: BenchReport, name: string): Row => {
  const row = report.rows.find(({ variant }) => variant === name);
  if (!row) throw new Error(`No row ${name}.`);
  return row;
};

const FOUR = {
  zip: { perCall: 40 },
  once: { perCall: 1.3 },
  blocks: { perCall: 0.06 },
  twin: { perCall: 0.06 },
};

describe('a measurement', () => {
  it('goes through its phases and settles on the true ratios', async () => {
    const { reports, last } = await tell(FOUR);
    expect([...new Set(reports.map(({ phase }) => phase))]).toEqual([
      'checking',
      'calibrating',
      'warming',
      'measuring',
      'done',
    ]);
    expect(last.outcome).toEqual({ kind: 'settled' });
    expect(last.rounds).toBeGreaterThanOrEqual(20);
    expect(last.halfWidth).toBeLessThanOrEqual(0.02);
    expect(last.remaining).toBe(0);
    const ratios = Object.fromEntries(last.comparisons.map((one) => [one.variant, one.ratio]));
    expect((ratios['once'] ?? 0) / (40 / 1.3)).toBeCloseTo(1, 1);
    expect((ratios['blocks'] ?? 0) / (40 / 0.06)).toBeCloseTo(1, 1);
    expect(last.ties.map((pair) => [...pair].sort())).toEqual([['blocks', 'twin']]);
    expect(ranked(last.rows).at(-1)?.variant).toBe('zip');
  });

  it('is the same again with the same seed', async () => {
    expect((await tell(FOUR)).last).toEqual((await tell(FOUR)).last);
  });

  it('keeps one sample of each row for each round', async () => {
    const { last } = await tell(FOUR);
    for (const row of last.rows) {
      if (row.state !== 'measured') throw new Error(`${row.variant} is ${row.state}`);
      expect(row.samples).toHaveLength(last.rounds);
    }
  });

  it('visits the variants of a round in an order that changes from round to round', async () => {
    const { fake, last } = await tell({ a: { perCall: 5 }, b: { perCall: 6 }, c: { perCall: 7 } });
    const order = fake.log.slice(-3 * last.rounds).map(({ variant }) => variant.perCall);
    const rounds = Array.from({ length: last.rounds }, (_, i) => order.slice(3 * i, 3 * i + 3));
    for (const round of rounds) expect([...round].sort()).toEqual([5, 6, 7]);
    expect(new Set(rounds.map(String)).size).toBe(6);
  });

  it('can be compared anew from its samples, with the same figures for the same baseline', async () => {
    const { last } = await tell(FOUR);
    expect(compareWith(last, 'zip')).toEqual(last);
    expect(compareWith(last, 'once').comparisons.map(({ variant }) => variant)).toContain('zip');
  });

  it('shows figures with intervals after two rounds, and reports every 150 ms from then on', async () => {
    const { reports } = await tell(FOUR);
    const first = reports.find(({ rows }) => rows.some(({ state }) => state === 'measured'));
    expect(first?.rounds).toBe(2);
    expect(first?.comparisons).toHaveLength(3);
    expect(first?.elapsed).toBeLessThan(500);
    const times = reports.map(({ elapsed }) => elapsed);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    // A gap is at most 150 ms and one sample of 40 ms, or five times that in a spike.
    expect(Math.max(...gaps)).toBeLessThan(150 + 5 * 50);
  });

  it('ranks eleven rows of real proportions within 3 s and ends within 20 s', async () => {
    const times = [42, 38, 45, 31, 22, 55, 1.4, 0.5, 0.27, 0.05, 0.05, 0.03];
    const variants = Object.fromEntries(times.map((perCall, i) => [`v${i}`, { perCall }]));
    for (const resolution of [0.005, 0.1]) {
      const { reports, last } = await tell(variants, {}, { ...MILD, resolution, noise: 0.05 });
      const first = reports.find(({ comparisons }) => comparisons.length === times.length - 1);
      expect(first?.elapsed).toBeLessThan(3000);
      expect(last.elapsed).toBeLessThan(20_500);
      expect(last.halfWidth).toBeLessThan(0.03);
    }
  });

  it('counts the remaining time down', async () => {
    const { reports } = await tell(FOUR);
    for (const { elapsed, remaining } of reports) {
      expect(remaining).toBeGreaterThanOrEqual(0);
      expect(elapsed + remaining).toBeLessThanOrEqual(20_001);
    }
    const half = reports[Math.floor(reports.length / 2)];
    const end = lastOf(reports).elapsed;
    expect((half?.elapsed ?? 0) + (half?.remaining ?? 0)).toBeGreaterThan(end / 2);
    expect((half?.elapsed ?? 0) + (half?.remaining ?? 0)).toBeLessThan(end * 2);
  });

  it('lets messages in at least every 30 ms, one batch aside', async () => {
    const fake = fakeMachine(QUIET);
    const pauses: number[] = [];
    fake.onPause = () => pauses.push(fake.clock.now());
    await collect(measure(fakeSetup(fake, { a: { perCall: 7 }, b: { perCall: 3 } })));
    const gaps = pauses.slice(1).map((time, i) => time - (pauses[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30 + 7.1);
    // The last one is extra: before the end the signal is looked at once more.
    expect(Math.min(...gaps.slice(0, -1))).toBeGreaterThanOrEqual(29.9);
  });

  it('takes no sample shorter than 100 steps of the clock, also when a variant gets faster on the way', async () => {
    const variants = {
      a: { perCall: 0.3 },
      b: { perCall: 0.3, slownessAt: (batch: number) => (batch < 60 ? 1 : 0.3) },
    };
    const { fake, last } = await tell(variants, {}, { ...MILD, resolution: 1, noise: 0.1 });
    const row = rowOf(last, 'b');
    if (row.state !== 'measured') throw new Error('b has no figures');
    const kept = row.samples.map((sample) => sample * row.iterations);
    expect(kept.length).toBeGreaterThan(20);
    for (const { elapsed, iterations } of fake.log) {
      const used = row.samples.includes(elapsed / iterations);
      if (used && iterations > 50) expect(elapsed).toBeGreaterThanOrEqual(100);
    }
  });

  it('ends at its budget and says so', async () => {
    const { last } = await tell(FOUR, { budget: 3000 }, { ...MILD, noise: 0.3 });
    expect(last.outcome).toEqual({ kind: 'budget' });
    expect(last.elapsed).toBeLessThanOrEqual(3300);
    expect(last.rows.every(({ state }) => state === 'measured')).toBe(true);
  });

  it('measures a variant alone until its median is known', async () => {
    const { last } = await tell({ only: { perCall: 2 } });
    expect(last.outcome).toEqual({ kind: 'settled' });
    expect(last.comparisons).toEqual([]);
    expect(last.halfWidth).toBeLessThanOrEqual(0.02);
  });

  it('frees its variants, also when nobody reads to the end', async () => {
    const { fake } = await tell(FOUR);
    expect(fake.open.size).toBe(0);
    const other = fakeMachine(MILD);
    for await (const report of measure(fakeSetup(other, FOUR))) if (report.rounds > 3) break;
    expect(other.open.size).toBe(0);
  });

  it('refuses an oracle that is not among the variants', () => {
    const setup = { ...fakeSetup(fakeMachine(MILD), FOUR), oracle: 'zipp' };
    expect(() => new BenchmarkRun(setup)).toThrow(
      'The oracle "zipp" is not among the variants (zip,',
    );
  });
});

describe('a variant', () => {
  it('that disagrees is reported wrong, not timed and not ranked', async () => {
    const liar = { perCall: 0.001, answer: '41' };
    const { fake, reports, last } = await tell({ ...FOUR, liar });
    expect(rowOf(last, 'liar')).toEqual({
      variant: 'liar',
      state: 'wrong',
      expected: '42',
      got: '41',
    });
    expect(fake.log.filter(({ variant }) => variant === liar)).toHaveLength(1);
    for (const { comparisons, ties } of reports) {
      expect(comparisons.map(({ variant }) => variant)).not.toContain('liar');
      expect(ties.flat()).not.toContain('liar');
    }
  });

  it('that disagrees later loses its figures and its rank at once', async () => {
    const moody = { perCall: 1, answerAt: (batch: number) => (batch < 45 ? '42' : '0') };
    const { reports, last } = await tell({ ...FOUR, moody }, {}, MILD, { reportEvery: 0 });
    expect(reports.some((report) => rowOf(report, 'moody').state === 'measured')).toBe(true);
    expect(rowOf(last, 'moody').state).toBe('wrong');
    for (const report of reports) {
      if (rowOf(report, 'moody').state === 'measured') continue;
      expect(report.comparisons.map(({ variant }) => variant)).not.toContain('moody');
      expect(report.ties.flat()).not.toContain('moody');
    }
  });

  it('that raises is reported with its message, and the others go on', async () => {
    const { last } = await tell({ ...FOUR, broken: { perCall: 1, failsAt: 0 } });
    expect(rowOf(last, 'broken')).toMatchObject({ state: 'failed', message: 'out of order' });
    expect(last.comparisons).toHaveLength(3);
  });

  it('is not measured when the oracle gives no answer', async () => {
    const { last } = await tell({ zip: { perCall: 1, failsAt: 0 }, once: { perCall: 1 } });
    expect(last.rows.map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(rowOf(last, 'once')).toMatchObject({ message: expect.stringContaining('oracle zip') });
    expect(last.comparisons).toEqual([]);
  });

  it('that would eat the budget is skipped with its prediction', async () => {
    const { last } = await tell({ ...FOUR, cubic: { perCall: 6000 } }, {}, QUIET);
    const row = rowOf(last, 'cubic');
    expect(row).toMatchObject({ state: 'skipped', budget: 20_000 });
    expect(row.state === 'skipped' && row.predicted).toBeCloseTo(24_000, -1);
    expect(last.outcome).toEqual({ kind: 'settled' });
    expect(last.elapsed).toBeLessThan(20_000);
  });

  it('that is known beforehand to be too slow is not even called', async () => {
    const cubic = { perCall: 60_000 };
    const { fake, last } = await tell({ ...FOUR, cubic }, {}, QUIET, {
      expected: { cubic: 60_000 },
    });
    expect(rowOf(last, 'cubic').state).toBe('skipped');
    expect(fake.log.some(({ variant }) => variant === cubic)).toBe(false);
  });

  it('that was to be the baseline hands over to the next one when it is skipped', async () => {
    const variants = { zip: { perCall: 2000 }, once: { perCall: 3 }, blocks: { perCall: 1 } };
    const { last } = await tell(variants, { budget: 4000 }, QUIET);
    expect(rowOf(last, 'zip').state).toBe('skipped');
    expect(last.baseline).toBe('once');
    expect(last.comparisons).toMatchObject([{ variant: 'blocks', baseline: 'once' }]);
  });

  it('is skipped with all others when there is no time to ask the oracle', async () => {
    const { fake, last } = await tell(FOUR, { budget: 1000 }, QUIET, { expected: { zip: 900 } });
    expect(last.rows.map(({ state }) => state)).toEqual(Array(4).fill('skipped'));
    expect(fake.log).toEqual([]);
  });
});

describe('stopping', () => {
  /** Aborts at the first pause after `time` on the fake's clock. */
  function abortAt(fake: Fake, time: number, reason: string): AbortSignal {
    const controller = new AbortController();
    const start = fake.clock.now();
    fake.onPause = () => {
      if (fake.clock.now() - start >= time) controller.abort(reason);
    };
    return controller.signal;
  }

  it('by the reader keeps the figures of the complete rounds', async () => {
    const fake = fakeMachine(MILD);
    const signal = abortAt(fake, 1000, 'reader');
    const last = lastOf(await collect(measure(fakeSetup(fake, FOUR), { signal })));
    expect(last.outcome).toEqual({ kind: 'stopped' });
    expect(last.phase).toBe('done');
    expect(last.elapsed).toBeLessThan(1300);
    expect(last.comparisons).toHaveLength(3);
    for (const row of last.rows)
      expect(row.state === 'measured' && row.samples.length).toBe(last.rounds);
    expect(fake.open.size).toBe(0);
  });

  it('because the tab was hidden throws the figures away', async () => {
    const fake = fakeMachine(MILD);
    const signal = abortAt(fake, 1000, 'hidden');
    const last = lastOf(await collect(measure(fakeSetup(fake, FOUR), { signal })));
    expect(last.outcome).toEqual({ kind: 'discarded' });
    expect(last.rows.map(({ state }) => state)).toEqual(Array(4).fill('pending'));
    expect(last).toMatchObject({ rounds: 0, comparisons: [], ties: [], halfWidth: null });
  });

  it('counts also when it comes with the last batch', async () => {
    const undisturbed = await tell(FOUR);
    expect(undisturbed.last.outcome).toEqual({ kind: 'settled' });
    const fake = fakeMachine(MILD);
    const controller = new AbortController();
    const slownessAt = () => {
      if (fake.log.length === undisturbed.fake.log.length - 1) controller.abort('hidden');
      return 1;
    };
    const watched = Object.entries(FOUR).map(([name, one]) => [name, { ...one, slownessAt }]);
    const setup = fakeSetup(fake, Object.fromEntries(watched));
    const last = lastOf(await collect(measure(setup, { signal: controller.signal })));
    expect(fake.log).toHaveLength(undisturbed.fake.log.length);
    expect(last.outcome).toEqual({ kind: 'discarded' });
  });

  it('that interrupts a call is not the fault of the variant', async () => {
    const fake = fakeMachine(QUIET);
    const signal = abortAt(fake, 0, 'reader');
    fake.onPause?.();
    const setup = fakeSetup(fake, { zip: { perCall: 50, failsAt: 0 }, once: { perCall: 1 } });
    const last = lastOf(await collect(measure(setup, { signal })));
    expect(last.outcome).toEqual({ kind: 'stopped' });
    expect(last.rows.map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  it('in the middle of an endless call leaves no failed row behind', async () => {
    const fake = fakeMachine(QUIET);
    const controller = new AbortController();
    const setup = fakeSetup(fake, { zip: { perCall: 1, failsAt: 5 }, once: { perCall: 1 } });
    // The engine's interrupt arrives first, the message that says why only at the pause after it.
    fake.onPause = () => {
      if (fake.log.filter(({ variant }) => variant === setup.variants['zip']).length === 5) {
        controller.abort('reader');
      }
    };
    const last = lastOf(await collect(measure(setup, { signal: controller.signal })));
    expect(last.outcome).toEqual({ kind: 'stopped' });
    expect(last.rows.every(({ state }) => state !== 'failed')).toBe(true);
  });
});

describe('refining', () => {
  it('goes on with the samples so far and aims at half the half-width', async () => {
    const fake = fakeMachine(MILD);
    const run = new BenchmarkRun(fakeSetup(fake, FOUR));
    const first = lastOf(await collect(run.run()));
    const second = lastOf(await collect(run.run({ budget: 60_000 })));
    expect(second.outcome).toEqual({ kind: 'settled' });
    expect(second.rounds).toBeGreaterThan(2 * first.rounds);
    expect(second.elapsed).toBeGreaterThan(first.elapsed);
    expect(second.halfWidth).toBeLessThanOrEqual((first.halfWidth ?? 0) / 2);
    const [before, after] = [rowOf(first, 'once'), rowOf(second, 'once')];
    if (before.state !== 'measured' || after.state !== 'measured') throw new Error('no figures');
    expect(after.samples.slice(0, first.rounds)).toEqual(before.samples);
    expect(fake.open.size).toBe(4);
    run.dispose();
    expect(fake.open.size).toBe(0);
  });

  it('after a discarded run starts anew', async () => {
    const fake = fakeMachine(MILD);
    const run = new BenchmarkRun(fakeSetup(fake, FOUR));
    await collect(run.run({ signal: AbortSignal.abort('hidden') }));
    const last = lastOf(await collect(run.run()));
    expect(last.outcome).toEqual({ kind: 'settled' });
    run.dispose();
  });
});
