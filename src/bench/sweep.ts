/** Measuring size after size: time against n. */
import { callOf } from './budget.ts';
import { crossovers } from './crossover.ts';
import { measure } from './measure.ts';
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

/**
 * Measures all variants at each size, ascending. A size gets its share of the time that is left; what
 * a small size does not use the larger ones get. Variants that are predicted not to fit are `skipped`
 * at that size. The last report's outcome is `settled` only when nothing was skipped or cut short.
 */
export async function* sweep<V, I>(
  setup: SweepSetup<V, I>,
  { signal, ...limits }: RunOptions = {},
): AsyncGenerator<SweepReport, void, undefined> {
  const { budget, precision, minimumRounds } = { ...SWEEP_LIMITS, ...limits };
  const { sizes, inputAt, ...common } = setup;
  const ascending = [...sizes].sort((a, b) => a - b);
  const start = setup.clock.now();
  const left = (): Milliseconds => Math.max(0, budget - (setup.clock.now() - start));
  const points: SweepPoint[] = [];
  let crossed: readonly Crossover[] = [];
  const report = (outcome: Outcome, partial: readonly SweepPoint[] = []): SweepReport => ({
    schema: 1,
    benchmark: setup.benchmark,
    points: [...points, ...partial],
    outcome,
    elapsed: setup.clock.now() - start,
    remaining: outcome.kind === 'running' ? left() : 0,
    crossovers: crossed,
  });

  for (const [index, size] of ascending.entries()) {
    const point = { ...common, ...inputAt(size), expected: expectedAt(size, points) };
    const share = left() / (ascending.length - index);
    const options = { budget: share, precision, minimumRounds, ...(signal && { signal }) };
    let last: BenchReport | null = null;
    for await (const current of measure(point, options)) {
      last = current;
      if (current.phase !== 'done') yield report({ kind: 'running' }, [{ size, report: current }]);
    }
    if (last?.outcome.kind === 'discarded') {
      points.length = 0;
      crossed = [];
      yield report(last.outcome);
      return;
    }
    const stopped = last?.outcome.kind === 'stopped';
    const hasFigures = last?.rows.some(({ state }) => state === 'measured');
    if (last && (hasFigures || !stopped)) points.push({ size, report: last });
    crossed = crossovers(points);
    if (last && stopped) {
      yield report(last.outcome);
      return;
    }
    yield report(index === ascending.length - 1 ? overall(points) : { kind: 'running' });
  }
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
