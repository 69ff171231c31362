/** What crossing the boundary costs: a call's fixed cost and the cost of each further unit of its input. */
import type { PageVariant } from '../bench/define.ts';
import type { Interval, Milliseconds, SweepReport } from '../bench/report.ts';

export interface BoundaryCost {
  readonly variant: string;
  /** Time of one call on the smallest input of the sweep. */
  readonly call: Milliseconds;
  readonly callInterval: Interval;
  /** Slope between the smallest and the largest input that was measured; null with one size only. */
  readonly perUnit: Milliseconds | null;
  /** How many units could be worked through in the time that the call itself takes. */
  readonly worth: number | null;
}

/**
 * One entry for each variant with a figure at the smallest size.
 *
 * The line t(n) = call + perUnit · n goes through the smallest and the largest size, which
 * lie orders of magnitude apart: what happens between them (caches) is averaged.
 */
export function boundaryCosts(sweep: SweepReport): BoundaryCost[] {
  const points = [...sweep.points].sort((one, other) => one.size - other.size);
  const [smallest] = points;
  if (smallest === undefined) return [];
  return smallest.report.rows.flatMap((row): BoundaryCost[] => {
    if (row.state !== 'measured') return [];
    const { variant, median: call, interval: callInterval } = row;
    const perUnit = slope(points, variant, { size: smallest.size, time: call });
    const worth = perUnit === null || perUnit <= 0 ? null : call / perUnit;
    return [{ variant, call, callInterval, perUnit, worth }];
  });
}

/** One kernel called through Python and alone. */
export interface Crossing {
  readonly label: string;
  readonly crossed: Milliseconds;
  readonly alone: Milliseconds;
}

/** Pairs of an extension's variant and a kernel without Python that have the same source. */
export function crossings(
  costs: readonly BoundaryCost[],
  code: Readonly<Record<string, PageVariant>>,
): Crossing[] {
  const places = costs.flatMap((cost) => {
    const variant = code[cost.variant];
    return variant === undefined ? [] : [{ cost, variant }];
  });
  return places.flatMap(({ cost, variant }) => {
    if (variant.engine !== 'extension') return [];
    const alone = places.find(
      (other) =>
        other.variant.engine === 'wasm' &&
        other.variant.source.file === variant.source.file &&
        other.variant.source.region === variant.source.region,
    );
    return alone === undefined
      ? []
      : [{ label: variant.label, crossed: cost.call, alone: alone.cost.call }];
  });
}

function slope(
  points: SweepReport['points'],
  variant: string,
  start: { readonly size: number; readonly time: Milliseconds },
): Milliseconds | null {
  for (const { size, report } of points.toReversed()) {
    const row = report.rows.find((candidate) => candidate.variant === variant);
    if (row?.state === 'measured' && size > start.size) {
      return (row.median - start.time) / (size - start.size);
    }
  }
  return null;
}
