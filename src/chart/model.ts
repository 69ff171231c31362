/** What a chart shows, taken from a report: rows and lines with their words, without any drawing. */
import { CHARACTERS, type PageVariant, type Unit } from '../bench/define.ts';
import type { BenchReport, Interval, Milliseconds, Row, SweepReport } from '../bench/report.ts';
import {
  formatKilobytes,
  formatRatio,
  formatRatioInterval,
  formatTime,
} from '../figures/figures.ts';

/** Decides colour, filling and shape, so that a family is told apart without its colour. */
export type Family = PageVariant['engine'];

/** How a variant is called and which family it belongs to. */
export type Legend = (variant: string) => { readonly label: string; readonly family: Family };

export type RankedRow = {
  readonly variant: string;
  readonly label: string;
  readonly family: Family;
} & (
  | {
      readonly state: 'measured';
      readonly median: Milliseconds;
      readonly interval: Interval;
      readonly time: string;
      /** "612×", or "baseline". */
      readonly ratio: string;
      /** "590 to 640"; empty for the baseline. */
      readonly range: string;
    }
  | { readonly state: 'missing'; readonly words: string; readonly bad: boolean }
);

/** Variants by time, slowest first; those without a figure last. */
export interface Ranking {
  readonly kind: 'ranking';
  /** Bars from zero on a linear axis; dots on a logarithmic one, where a bar's length means nothing. */
  readonly scale: 'linear' | 'log';
  readonly rows: readonly RankedRow[];
  /** Where the reader's guess would lie on the axis. */
  readonly guess: { readonly variant: string; readonly at: Milliseconds } | null;
}

export interface Line {
  readonly variant: string;
  readonly label: string;
  readonly family: Family;
  readonly points: readonly {
    readonly size: number;
    readonly median: Milliseconds;
    readonly interval: Interval;
  }[];
}

/** Time against size, one line for each variant that was measured at any size. */
export interface Sizes {
  readonly kind: 'sizes';
  readonly unit: Unit;
  readonly lines: readonly Line[];
}

/** Time against the size of a build's file: each line is one point, whose `size` is in bytes. */
export interface Weights {
  readonly kind: 'weights';
  readonly lines: readonly Line[];
}

export type ChartModel = Ranking | Sizes | Weights;

/** The ranking of a report. `guess` is the ratio the reader named for a variant. */
export function rankingOf(
  report: BenchReport,
  legend: Legend,
  scale: Ranking['scale'],
  guess: { readonly variant: string; readonly ratio: number } | null,
  missingWords: (row: Row) => string | null,
): Ranking {
  const rows = report.rows.map((row) => rankedRow(row, report, legend, missingWords));
  return { kind: 'ranking', scale, rows: rows.sort(slowestFirst), guess: guessAt(report, guess) };
}

function rankedRow(
  row: Row,
  report: BenchReport,
  legend: Legend,
  missingWords: (row: Row) => string | null,
): RankedRow {
  const { variant } = row;
  const named = { variant, ...legend(variant) };
  if (row.state !== 'measured') {
    const bad = row.state === 'wrong' || row.state === 'failed';
    return { ...named, state: 'missing', words: missingWords(row) ?? '', bad };
  }
  const speedup = report.comparisons.find((comparison) => comparison.variant === variant);
  const tie = speedup?.tie === true ? '≈ ' : '';
  return {
    ...named,
    state: 'measured',
    median: row.median,
    interval: row.interval,
    time: formatTime(row.median),
    ratio:
      variant === report.baseline ? 'baseline' : speedup ? tie + formatRatio(speedup.ratio) : '',
    range: speedup ? formatRatioInterval(speedup.interval) : '',
  };
}

function slowestFirst(one: RankedRow, other: RankedRow): number {
  if (one.state === 'measured' && other.state === 'measured') return other.median - one.median;
  return Number(one.state === 'missing') - Number(other.state === 'missing');
}

function guessAt(
  report: BenchReport,
  guess: { readonly variant: string; readonly ratio: number } | null,
): Ranking['guess'] {
  const baseline = report.rows.find(({ variant }) => variant === report.baseline);
  const guessed = report.rows.find(({ variant }) => variant === guess?.variant);
  if (guess === null || baseline?.state !== 'measured' || guessed?.state !== 'measured')
    return null;
  return { variant: guess.variant, at: baseline.median / guess.ratio };
}

/**
 * The times that the axis of a ranking has to hold: medians with their intervals. After the first
 * rounds an interval can be orders of magnitude long; it then ends at the edge of the axis.
 */
export function extentOf({ rows }: Ranking): Interval | null {
  const measured = rows.filter((row) => row.state === 'measured');
  if (measured.length === 0) return null;
  return [
    Math.min(...measured.map(({ median, interval }) => Math.max(interval[0], median / 4))),
    Math.max(...measured.map(({ median, interval }) => Math.min(interval[1], median * 1.5))),
  ];
}

/** The lines of a sweep, slowest at the largest size first. */
export function sizesOf(sweep: SweepReport, legend: Legend): Sizes {
  const points = [...sweep.points].sort((one, other) => one.size - other.size);
  const variants = new Set(points.flatMap(({ report }) => report.rows.map((row) => row.variant)));
  const lines = [...variants].map(
    (variant): Line => ({
      variant,
      ...legend(variant),
      points: points.flatMap(({ size, report }) => {
        const row = report.rows.find((candidate) => candidate.variant === variant);
        return row?.state === 'measured'
          ? [{ size, median: row.median, interval: row.interval }]
          : [];
      }),
    }),
  );
  const last = (line: Line): number => line.points.at(-1)?.median ?? 0;
  return {
    kind: 'sizes',
    unit: points[0]?.report.input.unit ?? CHARACTERS,
    lines: lines.filter(({ points }) => points.length > 0).sort((a, b) => last(b) - last(a)),
  };
}

/** The builds that were measured and have a size in bytes, slowest first. */
export function weightsOf(
  report: BenchReport,
  legend: Legend,
  bytesOf: (variant: string) => number | null,
): Weights {
  const lines = report.rows.flatMap((row): Line[] => {
    const size = bytesOf(row.variant);
    if (row.state !== 'measured' || size === null) return [];
    const { variant, median, interval } = row;
    return [{ variant, ...legend(variant), points: [{ size, median, interval }] }];
  });
  const time = (line: Line): number => line.points[0]?.median ?? 0;
  return { kind: 'weights', lines: lines.sort((one, other) => time(other) - time(one)) };
}

/** The figures of a ranking in words: the text alternative of its picture. */
export function describeRanking({ scale, rows }: Ranking): string {
  const form = scale === 'linear' ? 'Bars from zero' : 'Dots on a logarithmic axis';
  const figures = rows.map((row) =>
    row.state === 'measured'
      ? `${row.label}: ${[row.time, row.ratio, row.range].filter(Boolean).join(', ')}`
      : `${row.label}: ${row.words}`,
  );
  return `${form}, slowest first. ${figures.join('. ')}. The table view has the same figures.`;
}

/** The lines of a sweep in words: the text alternative of its picture. */
export function describeSizes({ lines }: Sizes): string {
  const figures = lines.map(({ label, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return label;
    return `${label}: ${formatTime(first.median)} at ${first.size}, ${formatTime(last.median)} at ${last.size}`;
  });
  return `Time against size, both axes logarithmic. ${figures.join('. ')}. The table view has the same figures.`;
}

/** The points of a chart of builds in words: the text alternative of its picture. */
export function describeWeights({ lines }: Weights): string {
  const figures = lines.map(({ label, points: [point] }) =>
    point === undefined
      ? label
      : `${label}: ${formatKilobytes(point.size)}, ${formatTime(point.median)}`,
  );
  return `Time against the size of the file, both axes logarithmic. ${figures.join('. ')}. The table view has the same figures.`;
}
