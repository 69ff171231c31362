/** Where a time lies on the axis of a chart without a chart library: a dot on a logarithmic one, or a bar to scale. */
import type { Interval, Milliseconds } from '../bench/report.ts';

export interface TimeAxis {
  /** Ends of the logarithmic axis: whole powers of ten, in milliseconds. */
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  /** End of the axis that begins at 0. */
  readonly longest: Milliseconds;
}

/** The axis on which all times have a place; one decade around a millisecond where there is none. */
export function axisOf(times: readonly Milliseconds[]): TimeAxis {
  const known = times.filter((time) => time > 0 && Number.isFinite(time));
  if (known.length === 0) return { from: 0.1, to: 10, longest: 10 };
  const [shortest, longest] = [Math.min(...known), Math.max(...known)];
  const from = Math.floor(Math.log10(shortest));
  return {
    from: 10 ** from,
    to: 10 ** Math.max(from + 1, Math.ceil(Math.log10(longest))),
    longest,
  };
}

/** The powers of ten of the axis, both ends included. */
export function ticksOf({ from, to }: TimeAxis): Milliseconds[] {
  const first = Math.round(Math.log10(from));
  const last = Math.round(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/** From 0 to 1; a time beyond an end of the axis is at that end. */
export function onLog({ from, to }: TimeAxis, time: Milliseconds): number {
  return within(Math.log10(time / from) / Math.log10(to / from));
}

export function onScale({ longest }: TimeAxis, time: Milliseconds): number {
  return within(time / longest);
}

/** The places of a time and its interval, as the properties that styles draw from. */
export function placesOf(
  axis: TimeAxis,
  time: Milliseconds,
  interval: Interval,
): Readonly<Record<string, string>> {
  const [low, high] = interval;
  return {
    '--log': percent(onLog(axis, time)),
    '--log-from': percent(onLog(axis, low)),
    '--log-to': percent(onLog(axis, high)),
    '--scale': percent(onScale(axis, time)),
    '--scale-from': percent(onScale(axis, low)),
    '--scale-to': percent(onScale(axis, high)),
  };
}

function within(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
