/** The entries of the record: pytest-benchmark's JSON with one figure for each round. */
import type { MeasuredRow } from '../../src/bench/compare.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { outliers, quantile, sortedCopy } from '../../src/bench/stats.ts';
import type { Flavour } from '../../src/records/load.ts';

/** Figures keep five significant digits: more would be noise, and a diff nobody can read. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

/** pytest-benchmark's statistics, in seconds, over one figure for each round. */
function statistics({ samples, iterations }: MeasuredRow) {
  const seconds = samples.map((milliseconds) => milliseconds / 1000);
  const sorted = sortedCopy(seconds);
  const total = seconds.reduce((sum, value) => sum + value, 0);
  const mean = total / seconds.length;
  const squares = seconds.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p)) as [
    number,
    number,
    number,
  ];
  return {
    min: rounded(sorted[0] as number),
    max: rounded(sorted[sorted.length - 1] as number),
    mean: rounded(mean),
    stddev: rounded(Math.sqrt(squares / Math.max(1, seconds.length - 1))),
    rounds: seconds.length,
    median: rounded(median),
    q1: rounded(q1),
    q3: rounded(q3),
    iqr: rounded(q3 - q1),
    iqr_outliers: outliers(seconds).length,
    ops: rounded(1 / mean),
    total: rounded(total),
    iterations,
    data: seconds.map(rounded),
  };
}

/** The rows of one report, each with its ratio to the baseline, that ratio's 95 % interval and its ties. */
export function entriesOf(report: BenchReport, flavour: Flavour) {
  const { benchmark, rows, comparisons, input, baseline } = report;
  const { kind, size, seed } = input;
  return rows
    .filter((row): row is MeasuredRow => row.state === 'measured')
    .map((row) => {
      const own = comparisons.find(({ variant }) => variant === row.variant);
      return {
        group: `${benchmark}, ${flavour}, ${kind}, ${size}`,
        name: row.variant,
        fullname: `${benchmark}.${flavour}[${kind}-${size}-${row.variant}]`,
        params: { input: kind, size, seed },
        extra_info: {
          benchmark,
          flavour,
          variant: row.variant,
          input: kind,
          size,
          baseline,
          ratio: own === undefined ? 1 : rounded(own.ratio),
          ratio_interval: own === undefined ? [1, 1] : own.interval.map(rounded),
          interval: row.interval.map((milliseconds) => rounded(milliseconds / 1000)),
          tied_with: tiedWith(report, row.variant),
        },
        stats: statistics(row),
      };
    });
}

export type Entry = ReturnType<typeof entriesOf>[number];

/** Neighbours in rank that a row is not told apart from. */
function tiedWith({ ties }: BenchReport, variant: string): string[] {
  return ties
    .filter((pair) => pair.includes(variant))
    .map(([faster, slower]) => (faster === variant ? slower : faster));
}
