/** A logarithmic axis of ratios, and places on it. */

/** A logarithmic axis of ratios that holds all of them, from one power of ten to another. */
export interface RatioAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export function axisOf(ratios: readonly number[]): RatioAxis {
  const from = Math.floor(Math.log10(Math.min(1, ...ratios)) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...ratios)) - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
  return { low: 10 ** from, high: 10 ** to, ticks };
}

/** Where a ratio lies on the axis, in per cent; at an end where it lies beyond. */
export function positionOn({ low, high }: Pick<RatioAxis, 'low' | 'high'>, ratio: number): number {
  const share = Math.log(ratio / low) / Math.log(high / low);
  return 100 * Math.min(1, Math.max(0, share));
}
