/** A logarithmic axis: the powers of ten around or within a range, and where a value lies on it. */

/** A power of ten that was computed is off by a rounding error; in powers of ten. */
const TOLERANCE = 1e-10;

/** The powers of ten from the last one at or below `low` to the first one at or above `high`: at least two. */
export function decadesAround(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low) + TOLERANCE);
  return powers(first, Math.max(first + 1, Math.ceil(Math.log10(high) - TOLERANCE)));
}

/** The powers of ten from `low` to `high`, both included where they are one. */
export function decadesWithin(low: number, high: number): number[] {
  return powers(Math.ceil(Math.log10(low) - TOLERANCE), Math.floor(Math.log10(high) + TOLERANCE));
}

/** From 0 to 1; a value beyond an end is at that end. */
export function shareOnLog(low: number, high: number, value: number): number {
  return clamped(Math.log(value / low) / Math.log(high / low));
}

/** A share of a length, within it; 0 for what is no number. */
export function clamped(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function powers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => 10 ** (first + step));
}
