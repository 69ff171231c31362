/** The logarithmic slider: positions, ratios, and what they are called. */

/** Steps of the slider for each factor of ten: an arrow key changes the ratio by about 12 %. */
const STEPS_PER_DECADE = 20;

/** The whole-numbered slider position of a ratio; 1 is at 0. */
export function positionOf(ratio: number): number {
  return Math.round(Math.log10(ratio) * STEPS_PER_DECADE);
}

/** The ratio at a position, rounded to two significant digits. */
export function ratioAt(position: number): number {
  return Number((10 ** (position / STEPS_PER_DECADE)).toPrecision(2));
}

/** "31 times as fast", "just as fast", "4 times slower": a ratio as it is said. */
export function sayRatio(ratio: number): string {
  if (ratio === 1) return 'just as fast';
  const factor = Math.max(ratio, 1 / ratio);
  const times = Number(factor.toPrecision(2)).toLocaleString('en');
  return ratio > 1 ? `${times} times as fast` : `${times} times slower`;
}

/** The powers of ten from `min` to `max`, both included. */
export function decades(min: number, max: number): number[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/** How a guess stands to the measured ratio: within a factor of 1.5 counts as near. */
export type Closeness = 'near' | 'low' | 'high';

export function closenessOf(guess: number, measured: number): Closeness {
  const factor = guess / measured;
  if (factor > 1.5) return 'high';
  return factor < 1 / 1.5 ? 'low' : 'near';
}
