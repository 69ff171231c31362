/** Durations, ratios, counts and sizes as a reader sees them. */
import type { Interval, Milliseconds, Speedup } from '../bench/report.ts';

const UNITS: readonly { readonly name: string; readonly milliseconds: number }[] = [
  { name: 's', milliseconds: 1000 },
  { name: 'ms', milliseconds: 1 },
  { name: 'µs', milliseconds: 1e-3 },
  { name: 'ns', milliseconds: 1e-6 },
];

/** `value` with three significant digits and thousands separators, for example "1,230" or "0.0461". */
function threeDigits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** A duration in its natural unit, for example "41.8 ms" or "310 ns". */
export function formatTime(time: Milliseconds): string {
  if (time === 0) return '0 ns';
  // Compared after rounding, so that 999.7 µs becomes "1 ms" and not "1,000 µs".
  const unit =
    UNITS.find(({ milliseconds }) => Number((time / milliseconds).toPrecision(3)) >= 1) ??
    UNITS[UNITS.length - 1];
  if (unit === undefined) throw new Error('UNITS is empty');
  return `${threeDigits(time / unit.milliseconds)} ${unit.name}`;
}

/** Both ends of an interval of durations, for example "41.2 ms to 42.5 ms". */
export function formatTimes([low, high]: Interval): string {
  return `${formatTime(low)} to ${formatTime(high)}`;
}

/** A ratio without its sign: whole from 10 on, one decimal from 2 on, two significant digits below. */
function bareRatio(ratio: number): string {
  if (ratio >= 9.95) return Math.round(ratio).toLocaleString('en');
  if (ratio >= 1.995) return ratio.toFixed(1);
  if (ratio >= 0.1) return ratio.toFixed(2);
  return ratio.toLocaleString('en', { maximumSignificantDigits: 2 });
}

/** How many times faster, for example "612×". */
export function formatRatio(ratio: number): string {
  return `${bareRatio(ratio)}×`;
}

/** A ratio with its interval, for example "612×, 590 to 640". */
export function formatSpeedup({ ratio, interval }: Pick<Speedup, 'ratio' | 'interval'>): string {
  return `${formatRatio(ratio)}, ${formatRatioInterval(interval)}`;
}

/** The interval of a ratio, for example "590 to 640". */
export function formatRatioInterval([low, high]: Interval): string {
  return `${bareRatio(low)} to ${bareRatio(high)}`;
}

/** A whole number with thousands separators. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** A size on an axis where room is scarce, for example "10k" or "1M". */
export function formatSizeShort(size: number): string {
  if (size >= 1e6) return `${threeDigits(size / 1e6)}M`;
  if (size >= 1e3) return `${threeDigits(size / 1e3)}k`;
  return threeDigits(size);
}

/** A number rounded to what it is worth when it was interpolated, for example 43 to 40. */
export function formatAbout(value: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))));
  const digits = value / step < 2 ? step / 10 : step;
  return formatCount(Math.max(1, Math.round(value / Math.max(1, digits)) * Math.max(1, digits)));
}

/** A relative half-width, for example "±1.9 %". */
export function formatHalfWidth(halfWidth: number): string {
  return `±${(halfWidth * 100).toLocaleString('en', { maximumSignificantDigits: 2 })} %`;
}

/** Seconds still to go, in words that do not flicker: "under a second", "3 s". */
export function formatRemaining(time: Milliseconds): string {
  return time < 1000 ? 'under a second left' : `about ${Math.ceil(time / 1000)} s left`;
}

/** Bytes in megabytes with one decimal, for example "5.5". */
export function formatMegabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
