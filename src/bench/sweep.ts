/** Measuring size after size: time against n. */

import { BenchmarkRun } from './benchmark-run.ts';
import { callOf } from './budget.ts';
import { crossovers } from './crossover.ts';
import type {
  BenchReport,
  Crossover,
  InputDescription,
  Milliseconds,
  Outcome,
  SweepPoint,
  SweepReport,
} from './report.ts';
import type { RunOptions, Setup } from './setup.ts';

export interface SweepSetup<V, I> extends Omit<Setup<V, I>, 'input' | 'description' | 'expected'> {
  readonly sizes: readonly number[];
  /** The input of a size; asked once for each, ascending. */
  readonly inputAt: (size: number) => { readonly input: I; readonly description: InputDescription };
}

/** A sweep asks less of each point than a measurement does: a line needs no 2 %. */
const SWEEP_LIMITS = { budget: 30_000, precision: 0.05, minimumRounds: 8 };

export type Sweeps = AsyncGenerator<SweepReport, void, undefined>;

/** A sweep that can be gone on with. */
export class Sweep<V, I> {
  readonly #setup: SweepSetup<V, I>;
  /** Sessions of the sizes that have figures; they hold samples, but no variants. */
  readonly #runs = new Map<number, BenchmarkRun<V, I>>();
  #points: readonly SweepPoint[] = [];
  #crossed: readonly Crossover[] = [];
  /** The size at which a hidden tab interrupted the sweep: the next run goes on from there. */
  #interruptedAt: number | null = null;
  /** Time of earlier runs. */
  #earlier: Milliseconds = 0;

  constructor(setup: SweepSetup<V, I>) {
    this.#setup = setup;
  }

  /**
   * Measures all variants at each size, ascending; or goes on measuring ("Refine"), each size until its
   * ratios are known twice as well. A size gets its share of the time that is left; what a small size
   * does not use the larger ones get. Variants that are predicted not to fit are `skipped` at that
   * size. The last report's outcome is `settled` only when nothing was skipped or cut short. A hidden tab
   * throws the size away that is being measured; finished sizes stay, and the next run goes on after them.
   */
  async *run({ signal, ...limits }: RunOptions = {}): Sweeps {
    const { clock, sizes } = this.#setup;
    const { budget, minimumRounds, precision } = { ...SWEEP_LIMITS, ...limits };
    const from = this.#interruptedAt ?? 0;
    this.#interruptedAt = null;
    const ascending = [...sizes].filter((size) => size >= from).sort((a, b) => a - b);
    const start = clock.now();
    const left = (): Milliseconds => Math.max(0, budget - (clock.now() - start));
    const report = (outcome: Outcome, partial?: SweepPoint): SweepReport => ({
      schema: 1,
      benchmark: this.#setup.benchmark,
      points: partial === undefined ? this.#points : withPoint(this.#points, partial),
      outcome,
      elapsed: this.#earlier + clock.now() - start,
      remaining: outcome.kind === 'running' ? left() : 0,
      crossovers: this.#crossed,
    });

    for (const [index, size] of ascending.entries()) {
      const goesOn = this.#runs.has(size);
      const run = this.#runAt(size);
      const options = {
        ...{ budget: left() / (ascending.length - index), minimumRounds },
        // A run that goes on knows how well its ratios are known.
        ...(goesOn ? limits.precision !== undefined && { precision } : { precision }),
        ...(signal && { signal }),
      };
      let last: BenchReport | null = null;
      for await (const current of run.run(options)) {
        last = current;
        if (current.phase !== 'done') yield report(RUNNING, { size, report: current });
      }
      run.dispose();
      if (last?.outcome.kind === 'discarded') {
        this.#throwAway(size);
        const told = report(last.outcome);
        this.#earlier = told.elapsed;
        yield told;
        return;
      }
      const stopped = last?.outcome.kind === 'stopped';
      const hasFigures = last?.rows.some(({ state }) => state === 'measured') ?? false;
      if (hasFigures) this.#runs.set(size, run);
      if (last && (hasFigures || !stopped)) {
        this.#points = withPoint(this.#points, { size, report: last });
      }
      this.#crossed = crossovers(this.#points);
      const isLast = index === ascending.length - 1;
      const outcome = stopped && last ? last.outcome : isLast ? overall(this.#points) : RUNNING;
      const told = report(outcome);
      if (outcome.kind !== 'running') this.#earlier = told.elapsed;
      yield told;
      if (stopped) return;
    }
  }

  #runAt(size: number): BenchmarkRun<V, I> {
    const known = this.#runs.get(size);
    if (known !== undefined) return known;
    const { sizes: _, inputAt, ...common } = this.#setup;
    const smaller = this.#points.filter((point) => point.size < size);
    return new BenchmarkRun({ ...common, ...inputAt(size), expected: expectedAt(size, smaller) });
  }

  #throwAway(size: number): void {
    this.#interruptedAt = size;
    this.#runs.delete(size);
    this.#points = this.#points.filter((point) => point.size !== size);
    this.#crossed = crossovers(this.#points);
  }
}

const RUNNING: Outcome = { kind: 'running' };

/** The points with one more, or with a newer one of its size. */
function withPoint(points: readonly SweepPoint[], point: SweepPoint): SweepPoint[] {
  const others = points.filter(({ size }) => size !== point.size);
  return [...others, point].sort((one, other) => one.size - other.size);
}

function overall(points: readonly SweepPoint[]): Outcome {
  const complete = points.every(
    ({ report }) =>
      report.outcome.kind === 'settled' && report.rows.every((row) => row.state !== 'skipped'),
  );
  return { kind: complete ? 'settled' : 'budget' };
}

/**
 * Time for one call at `size`, from the sizes measured so far: the line through the last two points
 * on logarithmic axes, but never less than proportional growth.
 */
export function expectedAt(
  size: number,
  points: readonly SweepPoint[],
): Readonly<Record<string, Milliseconds>> {
  const known = new Map<string, { size: number; call: Milliseconds; slope: number }>();
  for (const { size: at, report } of points) {
    for (const row of report.rows) {
      if (row.state !== 'measured' && row.state !== 'skipped') continue;
      const call = row.state === 'measured' ? row.median : callOf(row.predicted);
      const before = known.get(row.variant);
      const slope = before ? Math.log(call / before.call) / Math.log(at / before.size) : 1;
      known.set(row.variant, { size: at, call, slope: Math.max(1, slope) });
    }
  }
  return Object.fromEntries(
    [...known].map(([name, { size: at, call, slope }]) => [name, call * (size / at) ** slope]),
  );
}
