/** How many times faster: ratios from paired rounds, their intervals, and ties. */
import { midmeanInterval } from './bootstrap.ts';
import type { BenchReport, Interval, Measured, Milliseconds, Row, Speedup } from './report.ts';
import { median, medianInterval, midmean, outliers, sortedCopy } from './stats.ts';

export type MeasuredRow = Row & Measured;

/** What a comparison needs besides samples. */
export interface ComparisonSettings {
  /** Smallest step of the clock: no interval is narrower than what the clock can tell. */
  readonly resolution: Milliseconds;
  /** Seed of the bootstrap. */
  readonly seed: number;
}

/** The row of a variant with its figures, from its samples (time for one call, one for each round). */
export function measuredRow(
  variant: string,
  iterations: number,
  samples: readonly Milliseconds[],
  resolution: Milliseconds,
): MeasuredRow {
  const sorted = sortedCopy(samples);
  const middle = median(sorted);
  const [low, high] = medianInterval(sorted);
  const unseen = resolution / iterations / 2;
  const interval: Interval = [Math.min(low, middle - unseen), Math.max(high, middle + unseen)];
  return {
    variant,
    state: 'measured',
    iterations,
    samples: [...samples],
    median: middle,
    interval,
    outliers: outliers(samples),
  };
}

/** The rows that have figures, fastest median first. */
export function ranked(rows: readonly Row[]): MeasuredRow[] {
  return rows
    .filter((row): row is MeasuredRow => row.state === 'measured')
    .sort((a, b) => a.median - b.median);
}

/**
 * How many times faster `row` is than `baseline`, from the samples of the same rounds.
 * Each round gives one log ratio, so that whatever slows a whole round cancels. The ratio is the
 * exponential of their midmean (the mean of the middle half: as deaf to spikes as a quarter of bad
 * rounds, and a third more precise than the median; see docs/decisions/0002-statistics.md).
 */
export function speedup(
  row: MeasuredRow,
  baseline: MeasuredRow,
  { resolution, seed }: ComparisonSettings,
): Speedup {
  const rounds = Math.min(row.samples.length, baseline.samples.length);
  const logs = new Float64Array(rounds);
  for (let round = 0; round < rounds; round += 1) {
    logs[round] = Math.log((baseline.samples[round] as number) / (row.samples[round] as number));
  }
  logs.sort();
  const center = midmean(logs);
  const [low, high] = midmeanInterval(logs, seed);
  // With less noise than a step all samples round alike: the clock then hides up to half a step each.
  const unseen = (shareOfResolution(row, resolution) + shareOfResolution(baseline, resolution)) / 2;
  const interval: Interval = [
    Math.exp(Math.min(low, center - unseen)),
    Math.exp(Math.max(high, center + unseen)),
  ];
  return {
    variant: row.variant,
    baseline: baseline.variant,
    ratio: Math.exp(center),
    interval,
    tie: interval[0] <= 1 && interval[1] >= 1,
  };
}

function shareOfResolution(row: MeasuredRow, resolution: Milliseconds): number {
  return resolution / (row.median * row.iterations);
}

/** The speedups of all measured rows over the baseline, in the rows' order; none without its figures. */
export function speedups(
  rows: readonly Row[],
  baseline: string,
  settings: ComparisonSettings,
): Speedup[] {
  const base = rows.find((row) => row.variant === baseline);
  if (base?.state !== 'measured') return [];
  return rows
    .filter((row): row is MeasuredRow => row.state === 'measured' && row !== base)
    .map((row) => speedup(row, base, settings));
}

/** Neighbours in rank whose own ratio may be 1, faster one first. */
export function ties(
  rows: readonly Row[],
  settings: ComparisonSettings,
): (readonly [string, string])[] {
  const order = ranked(rows);
  const found: (readonly [string, string])[] = [];
  for (let i = 1; i < order.length; i += 1) {
    const faster = order[i - 1] as MeasuredRow;
    const slower = order[i] as MeasuredRow;
    if (speedup(faster, slower, settings).tie) found.push([faster.variant, slower.variant]);
  }
  return found;
}

/** Half the interval's length as a share of the figure it belongs to. */
function relativeHalfWidth([low, high]: Interval, figure: number): number {
  return (high - low) / 2 / figure;
}

/** The largest relative half-width of the ratios; of the medians where there is no ratio; else null. */
export function worstHalfWidth(
  rows: readonly Row[],
  comparisons: readonly Speedup[],
): number | null {
  const widths =
    comparisons.length > 0
      ? comparisons.map(({ interval, ratio }) => relativeHalfWidth(interval, ratio))
      : ranked(rows).map((row) => relativeHalfWidth(row.interval, row.median));
  const worst = Math.max(...widths);
  return Number.isFinite(worst) ? worst : null;
}

/**
 * The same report with ratios to another baseline, from the raw samples alone: nothing is measured.
 * When `baseline` has no figures, the comparisons are empty.
 */
export function compareWith(report: BenchReport, baseline: string): BenchReport {
  const settings = { resolution: report.environment.resolution, seed: report.seed };
  const comparisons = speedups(report.rows, baseline, settings);
  return {
    ...report,
    baseline,
    comparisons,
    ties: ties(report.rows, settings),
    halfWidth: worstHalfWidth(report.rows, comparisons),
  };
}
