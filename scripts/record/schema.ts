/** The form in which records are committed: pytest-benchmark's JSON with one figure for each round. */
import type { MeasuredRow } from '../../src/bench/compare.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { outliers, quantile, sortedCopy } from '../../src/bench/stats.ts';
import type { Provenance } from './provenance.ts';

/** What pytest-benchmark calls `machine_info`, without the machine's name. */
export interface MachineInfo {
  readonly machine: string;
  readonly system: string;
  readonly release: string;
  readonly python_implementation: string;
  readonly python_version: string;
  readonly cpu: { readonly brand_raw: string; readonly count: number };
}

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

/** The rows of one report, each with its ratio to the baseline and that ratio's 95 % interval. */
function benchmarksOf({ benchmark, rows, comparisons, input, baseline }: BenchReport) {
  const { kind, size, seed } = input;
  return rows
    .filter((row): row is MeasuredRow => row.state === 'measured')
    .map((row) => {
      const own = comparisons.find(({ variant }) => variant === row.variant);
      return {
        group: `${benchmark}, ${kind}, ${size}`,
        name: row.variant,
        fullname: `${benchmark}[${kind}-${size}-${row.variant}]`,
        params: { input: kind, size, seed },
        extra_info: {
          variant: row.variant,
          input: kind,
          size,
          baseline,
          ratio: own === undefined ? 1 : rounded(own.ratio),
          ratio_interval: own === undefined ? [1, 1] : own.interval.map(rounded),
          interval: row.interval.map((milliseconds) => rounded(milliseconds / 1000)),
        },
        stats: statistics(row),
      };
    });
}

/** A whole record as it is committed. */
export function recordOf(
  reports: readonly BenchReport[],
  machine: MachineInfo,
  provenance: Provenance,
) {
  return {
    machine_info: machine,
    provenance,
    benchmarks: reports.flatMap(benchmarksOf),
    datetime: new Date().toISOString(),
    // Of the schema, not of a tool: pytest-benchmark 5 writes these fields.
    version: '5.0.0',
  };
}
