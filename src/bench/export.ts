/** A report as text that leaves the page: JSON with raw samples, CSV, Markdown. */
import { CHARACTERS } from './define.ts';
import type { BenchReport, Row, SweepReport } from './report.ts';
import {
  describeConditions,
  describeCrossover,
  describeMissing,
  describeOutcome,
  describeReadersBuild,
  formatCount,
  formatSpeedup,
  formatTime,
  type Naming,
} from './report-words.ts';

/** Labels of variants by name; a variant without one is called by its name. */
export type Labels = Readonly<Record<string, string>>;

const COLUMNS = [
  'size',
  'variant',
  'label',
  'state',
  'median_ms',
  'median_low_ms',
  'median_high_ms',
  'baseline',
  'ratio',
  'ratio_low',
  'ratio_high',
  'tie_with_baseline',
  'calls_per_sample',
  'samples',
  'outliers',
  'note',
] as const;

/** Everything, raw samples included: what `JSON.parse` gives back equals the report. */
export function toJson(report: BenchReport | SweepReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * One line for each variant and size (RFC 4180, CRLF). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function toCsv(report: BenchReport | SweepReport, labels: Labels = {}): string {
  const naming = namingBy(labels);
  const lines = reportsOf(report).flatMap((one) => one.rows.map((row) => cells(one, row, naming)));
  return [COLUMNS, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** A table with its conditions below; for a sweep one table of sizes against variants, and crossovers. */
export function toMarkdown(report: BenchReport | SweepReport, labels: Labels = {}): string {
  const naming = namingBy(labels);
  return 'points' in report ? sweepMarkdown(report, naming) : reportMarkdown(report, naming);
}

function namingBy(labels: Labels): Naming {
  return (variant) => (Object.hasOwn(labels, variant) ? labels[variant] : undefined) ?? variant;
}

function reportsOf(report: BenchReport | SweepReport): readonly BenchReport[] {
  return 'points' in report ? report.points.map((point) => point.report) : [report];
}

function cells(
  report: BenchReport,
  row: Row,
  naming: Naming,
): (string | number | boolean | null)[] {
  const head = [report.input.size, row.variant, naming(row.variant), row.state];
  if (row.state !== 'measured') {
    return [
      ...head,
      ...Array<null>(COLUMNS.length - head.length - 1).fill(null),
      describeMissing(row),
    ];
  }
  const speedup = report.comparisons.find(({ variant }) => variant === row.variant);
  return [
    ...head,
    row.median,
    ...row.interval,
    report.baseline,
    ...(speedup
      ? [speedup.ratio, ...speedup.interval, speedup.tie]
      : [row.variant === report.baseline ? 1 : null, null, null, null]),
    row.iterations,
    row.samples.length,
    row.outliers.length,
    '',
  ];
}

function csvField(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function reportMarkdown(report: BenchReport, naming: Naming): string {
  const lines = report.rows.map((row) => {
    if (row.state !== 'measured') return [naming(row.variant), describeMissing(row), '', ''];
    const [low, high] = row.interval;
    return [
      naming(row.variant),
      formatTime(row.median),
      `${formatTime(low)} to ${formatTime(high)}`,
      ratioWords(report, row.variant),
    ];
  });
  const ratioTitle = `times faster than ${naming(report.baseline)}`;
  const tied = report.ties.map(
    ([one, other]) => `Not told apart: ${naming(one)} and ${naming(other)}.`,
  );
  const parts = [
    table(['variant', 'median', '95 % interval', ratioTitle], lines),
    ...tied.map(escapeMarkdown),
    ...describeReadersBuild(report, naming).map(escapeMarkdown),
    escapeMarkdown(
      `${report.rounds} rounds in ${formatTime(report.elapsed)}, ${describeOutcome(report.outcome)}. ` +
        `${describeConditions(report)}.`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ratioWords(report: BenchReport, variant: string): string {
  const speedup = report.comparisons.find((one) => one.variant === variant);
  if (!speedup) return variant === report.baseline ? 'baseline' : '';
  return formatSpeedup(speedup) + (speedup.tie ? ' (not told apart)' : '');
}

function sweepMarkdown(report: SweepReport, naming: Naming): string {
  const { points, crossovers, outcome } = report;
  const names = [...new Set(points.flatMap(({ report }) => report.rows.map((row) => row.variant)))];
  const lines = points.map(({ size, report }) => [
    formatCount(size),
    ...names.map((name) => {
      const row = report.rows.find(({ variant }) => variant === name);
      return row?.state === 'measured' ? formatTime(row.median) : (row?.state ?? '');
    }),
  ]);
  const last = points.at(-1)?.report;
  const unit = last?.input.unit ?? CHARACTERS;
  const parts = [
    table([unit.many, ...names.map(naming)], lines),
    ...crossovers.map((crossover) => escapeMarkdown(describeCrossover(crossover, naming, unit))),
    ...describeReadersBuild(report, naming).map(escapeMarkdown),
    escapeMarkdown(
      `The sweep ${describeOutcome(outcome)}. ${last ? describeConditions(last) : ''}`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head.map(escapeMarkdown), rule, ...lines.map((line) => line.map(escapeMarkdown))]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

/** What Markdown would take for markup is shown as it is, on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
