/** Where a time lies on the axis of a chart without a chart library: a dot on a logarithmic one, or a bar to scale. */
import type { Interval, Milliseconds } from '../bench/report.ts';
import { clamped, decadesAround, shareOnLog } from '../chart/log-axis.ts';

export interface TimeAxis {
  /** Ends of the logarithmic axis: whole powers of ten. */
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  /** The powers of ten of the logarithmic axis, both ends included. */
  readonly ticks: readonly Milliseconds[];
  /** End of the axis that begins at 0. */
  readonly longest: Milliseconds;
}

/** The axis on which all times have a place; one decade around a millisecond where there is none. */
export function axisOf(times: readonly Milliseconds[]): TimeAxis {
  const known = times.filter((time) => time > 0 && Number.isFinite(time));
  const [shortest, longest] =
    known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0.1, 10];
  const ticks = decadesAround(shortest, longest);
  return { from: ticks[0] ?? shortest, to: ticks.at(-1) ?? longest, ticks, longest };
}

/** From 0 to 1; a time beyond an end of the axis is at that end. */
export function onLog({ from, to }: TimeAxis, time: Milliseconds): number {
  return shareOnLog(from, to, time);
}

export function onScale({ longest }: TimeAxis, time: Milliseconds): number {
  return clamped(time / longest);
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

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
