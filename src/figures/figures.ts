/** Durations, ratios, counts and sizes as a reader sees them; those that leave the page as text look alike. */
import type { Interval, Milliseconds } from '../bench/report.ts';
import {
  formatCount,
  formatRatio,
  formatSize,
  formatSpeedup,
  formatTime,
  withUnit,
} from '../bench/report-words.ts';

export { formatCount, formatRatio, formatSize, formatSpeedup, formatTime, withUnit };

/** Both ends of an interval of durations, for example "41.2 ms to 42.5 ms"; an end may be open with few samples. */
export function formatTimes([low, high]: Interval): string {
  const from = low > 0 ? formatTime(low) : '0';
  return Number.isFinite(high) ? `${from} to ${formatTime(high)}` : `${from} to any`;
}

/** A duration at a tick of an axis, without zeros that say nothing: "2 ms", not "2.00 ms". */
export function formatTick(time: Milliseconds): string {
  if (time === 0) return '0';
  const [value, unit] = formatTime(time).split(' ');
  return `${Number(value)} ${unit}`;
}

/** The interval of a ratio, for example "590 to 640". */
export function formatRatioInterval([low, high]: Interval): string {
  return [low, high].map((ratio) => formatRatio(ratio).replace('×', '')).join(' to ');
}

/** A size on an axis where room is scarce, for example "10k" or "1M". */
export function formatSizeShort(size: number): string {
  if (size >= 1e6) return `${size / 1e6}M`;
  return size >= 1e3 ? `${size / 1e3}k` : String(size);
}

/** A number rounded to what it is worth when it was interpolated, for example 43 to 40. */
export function formatAbout(value: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))));
  const digits = value / step < 2 ? step / 10 : step;
  return formatCount(Math.max(1, Math.round(value / Math.max(1, digits)) * Math.max(1, digits)));
}

/** A relative half-width, for example "±1.9 %"; one as wide as the value itself needs no figure. */
export function formatHalfWidth(halfWidth: number): string {
  return halfWidth < 1 ? `±${Number((halfWidth * 100).toPrecision(2))} %` : 'more than ±100 %';
}

/** Seconds still to go, in words that do not flicker: "under a second", "3 s". */
export function formatRemaining(time: Milliseconds): string {
  return time < 1000 ? 'under a second left' : `about ${Math.ceil(time / 1000)} s left`;
}

/** Bytes in megabytes with one decimal, for example "5.5". */
export function formatMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Bytes in kilobytes with one decimal, for example "13.0 kB". */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)}\u00a0kB`;
}
