/** The logarithmic scale of ratios: positions, places, and what ratios are called. */
import { shareOnLog } from '../../chart/log-axis.ts';
import type { Scale } from './question.ts';

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

/** Where a ratio lies between the ends of a scale, in per cent of its length. */
export function placeOf(ratio: number, { min, max }: Scale): number {
  return Math.round(shareOnLog(min, max, ratio) * 1000) / 10;
}

/** On which side of a place on the scale there is more room for words. */
export function sideOf(place: number): 'left' | 'right' {
  return place > 50 ? 'left' : 'right';
}

/** "31 times as fast", "just as fast", "4 times slower": a ratio as it is said. */
export function sayRatio(ratio: number): string {
  if (ratio === 1) return 'just as fast';
  const factor = Math.max(ratio, 1 / ratio);
  const times = Number(factor.toPrecision(2)).toLocaleString('en');
  return ratio > 1 ? `${times} times as fast` : `${times} times slower`;
}

/** A ratio as it is written on a scale: "31.4×", "0.25×". */
export function sayTimes(ratio: number): string {
  return `${Number(ratio.toPrecision(3)).toLocaleString('en')}×`;
}
