/** A logarithmic axis of ratios, and places on it. */
import { decadesAround, shareOnLog } from '../chart/log-axis.ts';

/** A logarithmic axis of ratios that holds all of them, from one power of ten to another. */
export interface RatioAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export function axisOf(ratios: readonly number[]): RatioAxis {
  const ticks = decadesAround(Math.min(1, ...ratios), Math.max(...ratios));
  return { low: ticks[0] ?? 1, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a ratio lies on the axis, in per cent; at an end where it lies beyond. */
export function positionOn({ low, high }: Pick<RatioAxis, 'low' | 'high'>, ratio: number): number {
  return 100 * shareOnLog(low, high, ratio);
}
