/** Sizes and crossovers on the made-up machine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings } from '../../../src/bench/crossover.ts';
import type { BenchEngine } from '../../../src/bench/engine.ts';
import type { SweepReport } from '../../../src/bench/report.ts';
import type { RunOptions } from '../../../src/bench/setup.ts';
import { expectedAt, Sweep, type SweepSetup } from '../../../src/bench/sweep.ts';
import { type Fake, type FakeVariant, fakeMachine, fakeSetup, NOISY, QUIET } from './fake.ts';

/** A variant by its time at a size. */
type Law = (size: number) => number;

/** A sweep of laws; the input is the size itself. */
function lawfulSetup(fake: Fake, laws: Readonly<Record<string, Law>>, sizes: readonly number[]) {
  const engine: BenchEngine<Law, number> = {
    prepare: (law, size) => fake.engine.prepare({ perCall: law(size) } satisfies FakeVariant, ''),
  };
  const { variants: _, expected: __, input: ___, description: ____, ...base } = fakeSetup(fake, {});
  const first = Object.keys(laws)[0] ?? '';
  const setup: SweepSetup<Law, number> = {
    ...base,
    engine,
    oracle: first,
    baseline: first,
    variants: laws,
    sizes,
    inputAt: (size) => ({ input: size, description: { kind: 'letters', size, seed: 1 } }),
  };
  return setup;
}

const SIZES = [100, 1000, 10_000, 100_000];
/** Milliseconds: Python's loop; Rust with the price of a crossing; both meet at 2500. */
const LAWS = { python: (n: number) => n * 4e-5, rust: (n: number) => 0.0975 + n * 1e-6 };

async function collect(
  laws: Readonly<Record<string, Law>>,
  options: RunOptions = {},
  fake = fakeMachine({ ...NOISY, resolution: 0.005 }),
  sizes: readonly number[] = SIZES,
): Promise<SweepReport[]> {
  const reports: SweepReport[] = [];
  const sweep = new Sweep(lawfulSetup(fake, laws, sizes));
  for await (const report of sweep.run(options)) reports.push(report);
  return reports;
}

describe('a sweep', () => {
  it('measures all sizes, ascending, and finds where the faster one changes', async () => {
    const reports = await collect(LAWS);
    const last = reports.at(-1);
    expect(last?.outcome).toEqual({ kind: 'settled' });
    expect(last?.points.map(({ size }) => size)).toEqual(SIZES);
    expect(last?.elapsed).toBeLessThan(30_000);
    expect(last?.crossovers).toMatchObject([{ winner: 'rust', loser: 'python' }]);
    // The lines bend between the points: interpolation is off by that much.
    expect(last?.crossovers[0]?.size).toBeGreaterThan(1700);
    expect(last?.crossovers[0]?.size).toBeLessThan(3300);
  });

  it('reports as it goes, the size at hand last', async () => {
    const reports = await collect(LAWS);
    const running = reports.filter(({ outcome }) => outcome.kind === 'running');
    expect(running.some(({ points }) => points.at(-1)?.report.outcome.kind === 'running')).toBe(
      true,
    );
    expect(running[0]?.points).toHaveLength(1);
    for (const { elapsed, remaining } of reports) {
      expect(elapsed + remaining).toBeLessThanOrEqual(30_001);
    }
  });

  it('skips what is predicted over budget at a size, says so, and measures the rest', async () => {
    const laws = { ...LAWS, cubic: (n: number) => n ** 3 * 1e-8 };
    const fake = fakeMachine(QUIET);
    const last = (await collect(laws, {}, fake)).at(-1);
    const states = last?.points.map(
      ({ report }) => report.rows.find(({ variant }) => variant === 'cubic')?.state,
    );
    expect(states).toEqual(['measured', 'measured', 'skipped', 'skipped']);
    expect(last?.points.at(-1)?.report.comparisons).toHaveLength(1);
    expect(last?.outcome).toEqual({ kind: 'budget' });
    expect(last?.elapsed).toBeLessThan(30_000);
    // 1000 letters took 10 ms, so 10,000 are known to take 10 s: too long, without a call.
    expect(Math.max(...fake.log.map(({ variant }) => variant.perCall))).toBeLessThan(11);
  });

  it('stays within its budget with a coarse clock and slow variants', async () => {
    const laws = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`v${i}`, (n: number) => n * (i < 6 ? 4e-5 : 1e-6)]),
    );
    const fake = fakeMachine({ ...NOISY, resolution: 1, drift: 0 });
    const last = (await collect(laws, {}, fake, [100, 1000, 1e4, 1e5, 1e6, 1e7])).at(-1);
    expect(last?.points).toHaveLength(6);
    expect(last?.elapsed).toBeLessThan(31_000);
  });

  it('gives each size its share of the time, so that the small ones leave some for the large', async () => {
    const last = (await collect(LAWS, { budget: 8000, precision: 1e-9 })).at(-1);
    expect(last?.points).toHaveLength(4);
    for (const { report } of last?.points ?? []) {
      expect(report.elapsed).toBeGreaterThan(1800);
      expect(report.elapsed).toBeLessThan(2200);
    }
  });

  async function abortedBy(reason: string) {
    const fake = fakeMachine(QUIET);
    const controller = new AbortController();
    const start = fake.clock.now();
    fake.onPause = () => fake.clock.now() - start > 200 && controller.abort(reason);
    return (await collect(LAWS, { signal: controller.signal }, fake)).at(-1);
  }

  it('keeps what has figures when the reader stops it', async () => {
    const last = await abortedBy('reader');
    expect(last?.outcome).toEqual({ kind: 'stopped' });
    expect(last?.points.length).toBeGreaterThan(0);
    expect(last?.points.length).toBeLessThan(4);
    for (const { report } of last?.points ?? []) expect(report.comparisons).toHaveLength(1);
  });

  it('keeps the finished sizes when the tab was hidden', async () => {
    const last = await abortedBy('hidden');
    expect(last?.outcome).toEqual({ kind: 'discarded' });
    expect(last?.points.length).toBeLessThan(4);
    for (const { report } of last?.points ?? []) {
      expect(['settled', 'budget']).toContain(report.outcome.kind);
    }
  });
});

describe('refining a sweep', () => {
  async function runAll(sweep: Sweep<Law, number>, options: RunOptions = {}) {
    let last: SweepReport | undefined;
    for await (const report of sweep.run(options)) last = report;
    if (last === undefined) throw new Error('no report');
    return last;
  }

  const samples = ({ points }: SweepReport) =>
    points.map(({ report }) =>
      report.rows.map((row) => (row.state === 'measured' ? row.samples : [])),
    );

  it('goes on at each size with the samples so far, and holds no variant afterwards', async () => {
    const fake = fakeMachine({ ...NOISY, resolution: 0.005 });
    const sweep = new Sweep(lawfulSetup(fake, LAWS, SIZES));
    const first = await runAll(sweep);
    expect(fake.open.size).toBe(0);
    const second = await runAll(sweep);
    expect(second.points.map(({ size }) => size)).toEqual(SIZES);
    expect(second.elapsed).toBeGreaterThan(first.elapsed);
    const [before, after] = [samples(first), samples(second)];
    after.forEach((rows, point) => {
      rows.forEach((row, index) => {
        const old = before[point]?.[index] ?? [];
        expect(row.slice(0, old.length)).toEqual(old);
        expect(row.length).toBeGreaterThan(old.length);
      });
    });
    expect(fake.open.size).toBe(0);
  });

  it('shows all sizes while it goes on with one', async () => {
    const sweep = new Sweep(lawfulSetup(fakeMachine(NOISY), LAWS, SIZES));
    await runAll(sweep);
    for await (const report of sweep.run()) {
      expect(report.points.map(({ size }) => size)).toEqual(SIZES);
    }
  });

  it('after a hidden tab repeats the size that was interrupted and leaves the finished ones', async () => {
    const fake = fakeMachine(QUIET);
    const controller = new AbortController();
    const sweep = new Sweep(lawfulSetup(fake, LAWS, SIZES));
    let first: SweepReport | undefined;
    for await (const report of sweep.run({ signal: controller.signal })) {
      first = report;
      if (report.points.length === 2) controller.abort('hidden');
    }
    expect(first?.outcome).toEqual({ kind: 'discarded' });
    expect(first?.points.map(({ size }) => size)).toEqual(SIZES.slice(0, 1));
    const second = await runAll(sweep);
    expect(second.points.map(({ size }) => size)).toEqual(SIZES);
    expect(second.points[0]).toEqual(first?.points[0]);
  });

  it('measures the sizes that a stopped run did not come to', async () => {
    const fake = fakeMachine(QUIET);
    const controller = new AbortController();
    const start = fake.clock.now();
    fake.onPause = () => fake.clock.now() - start > 200 && controller.abort('reader');
    const sweep = new Sweep(lawfulSetup(fake, LAWS, SIZES));
    const first = await runAll(sweep, { signal: controller.signal });
    expect(first.points.length).toBeLessThan(SIZES.length);
    fake.onPause = () => {};
    const second = await runAll(sweep);
    expect(second.points.map(({ size }) => size)).toEqual(SIZES);
  });

  it('throws no figures away for being expensive', async () => {
    const laws = { ...LAWS, slow: (n: number) => n * 4e-3 };
    const sweep = new Sweep(lawfulSetup(fakeMachine(QUIET), laws, SIZES));
    const first = await runAll(sweep);
    const second = await runAll(sweep, { budget: 2_000 });
    const counts = (report: SweepReport) =>
      samples(report).map((rows) => rows.filter((row) => row.length > 0).length);
    expect(counts(second)).toEqual(counts(first));
  });
});

describe('a crossover', () => {
  const at = (size: number, lead: number, tie = false) => ({ size, lead, tie });

  it('lies where two straight lines on logarithmic axes meet', () => {
    // n^1 against 1000 n^0: the lead of the first is log(1000 / n).
    const points = [10, 100, 10_000, 1e6].map((n) => at(n, Math.log(1000 / n)));
    const [found] = crossings(points);
    expect(found?.size).toBeCloseTo(1000, 6);
    expect(found?.oneWins).toBe(false);
  });

  it('lies between the sizes that it separates, wherever the lead changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 2, maxLength: 2 }),
        ([above = 1, below = 1]) => {
          const [found] = crossings([at(100, above), at(1000, -below)]);
          expect(found?.size).toBeGreaterThan(100);
          expect(found?.size).toBeLessThan(1000);
        },
      ),
    );
  });

  it('needs both sides told apart, and is placed with the ties in between', () => {
    expect(crossings([at(10, 0.01, true), at(100, -1), at(1000, -2)])).toEqual([]);
    expect(crossings([at(10, 1), at(100, -0.01, true)])).toEqual([]);
    const [found] = crossings([at(10, 1), at(100, 0.01, true), at(1000, -1)]);
    expect(found?.size).toBeGreaterThan(100);
    expect(found?.size).toBeLessThan(110);
  });

  it('may happen twice', () => {
    const found = crossings([at(1, 1), at(10, -1), at(100, 1)]);
    expect(found.map(({ oneWins }) => oneWins)).toEqual([false, true]);
  });
});

describe('a prediction', () => {
  it('follows the line through the last two sizes, and grows at least in proportion', async () => {
    const laws = {
      flat: () => 0.02,
      linear: (n: number) => n * 1e-4,
      cubic: (n: number) => n ** 3 * 1e-7,
    };
    const last = (await collect(laws, {}, fakeMachine(QUIET), [10, 100])).at(-1);
    const expected = expectedAt(1000, last?.points ?? []);
    expect(expected['flat']).toBeCloseTo(0.2, 2);
    expect(expected['linear']).toBeCloseTo(0.1, 2);
    expect((expected['cubic'] ?? 0) / 100).toBeCloseTo(1, 1);
    expect(expectedAt(1000, [])).toEqual({});
  });
});
