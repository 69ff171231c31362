/** Ratios that many have measured, as a distribution: its middle and ends, and an axis to draw it on. */
import { median, sortedCopy } from '../../../src/bench/stats.ts';
import { decadesAround, shareOnLog } from '../../../src/chart/log-axis.ts';

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Logarithmic where the ratios lie a power of ten or more apart. */
export interface Axis {
  readonly isLog: boolean;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** So much further than the ratios an axis reaches at each end, for its labels. */
const MARGIN = 0.08;

const MOST_TICKS = 6;

/** Null for no ratios. */
export function spreadOf(ratios: readonly number[]): Spread | null {
  const sorted = sortedCopy(ratios);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  return { median: median(sorted), low, high };
}

export function axisFor({ low, high }: Pick<Spread, 'low' | 'high'>): Axis {
  const isLog = high / low >= 10;
  if (isLog) {
    const margin = (high / low) ** MARGIN;
    const [from, to] = [low / margin, high * margin];
    const ticks = logTicks(from, to);
    const few = ticks.length > MOST_TICKS ? logTicks(from, to, [1]) : ticks;
    return { isLog, from, to, ticks: few };
  }
  // A single ratio has some room around it.
  const margin = Math.max((high - low) * MARGIN, low * 0.02);
  const [from, to] = [low - margin, high + margin];
  return { isLog, from, to, ticks: evenTicks(from, to) };
}

/** From 0 to 1. */
export function placeOn({ isLog, from, to }: Axis, ratio: number): number {
  return isLog ? shareOnLog(from, to, ratio) : (ratio - from) / (to - from);
}

/** 1 and 3 of each power of ten inside the ends. */
export function logTicks(from: number, to: number, digits: readonly number[] = [1, 3]): number[] {
  return decadesAround(from, to)
    .flatMap((decade) => digits.map((digit) => digit * decade))
    .filter((tick) => tick >= from && tick <= to);
}

function evenTicks(from: number, to: number): number[] {
  const rough = (to - from) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** @param digits That count. */
export function ratioWords(ratio: number, digits = 2): string {
  const rounded = Number(ratio.toPrecision(digits));
  return `×${rounded.toLocaleString('en', { maximumSignificantDigits: 6 })}`;
}
