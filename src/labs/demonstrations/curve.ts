/** The curve of first calls: how long each took, measured in later ones. */

/** Calls that were put together, by their middle time. */
export interface CurvePoint {
  /** Number of the last call of the group, counted from 1. */
  readonly call: number;
  /** Time as a multiple of a later call's. */
  readonly times: number;
}

/** Groups grow by this factor: on a logarithmic axis they lie evenly. */
const GROWTH = 1.25;
/** A group this close to later calls is as fast as they are. */
const NEAR = 0.15;
/** So many groups in a row make a steady stretch: one slow call later on is somebody else's doing. */
const STRETCH = 3;

/** The first ten calls one by one, later ones in groups. Times of zero (a coarse clock) stay zero. */
export function curveOf(times: readonly number[]): CurvePoint[] {
  const later = middle(times.slice(Math.floor(times.length / 2)));
  if (!(later > 0)) return [];
  const points: CurvePoint[] = [];
  for (let from = 0; from < times.length; ) {
    const to = Math.min(times.length, Math.max(from + 1, Math.floor(from * GROWTH)));
    points.push({ call: to, times: middle(times.slice(from, to)) / later });
    from = to;
  }
  return points;
}

/** The first call of a steady stretch: as many groups in a row as fast as later ones. Null when there is none. */
export function settledFrom(curve: readonly CurvePoint[]): number | null {
  const near = curve.map(({ times }) => Math.abs(times - 1) <= NEAR);
  const steady = near.findIndex((_, index) => {
    const stretch = near.slice(index, index + STRETCH);
    return stretch.length === STRETCH && stretch.every(Boolean);
  });
  if (steady === -1) return null;
  return (curve[steady - 1]?.call ?? 0) + 1;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
