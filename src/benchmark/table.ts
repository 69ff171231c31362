/** The figures of a report and of a sweep as tables: the accessible form of the charts. */
import type { Unit } from '../bench/define.ts';
import type { BenchReport, Row, SweepReport } from '../bench/report.ts';
import { make } from '../browser/dom.ts';
import {
  formatCount,
  formatKilobytes,
  formatRatio,
  formatRatioInterval,
  formatSize,
  formatTime,
  formatTimes,
} from '../figures/figures.ts';
import type { Weight } from '../runtime/protocol.ts';
import type { BoundaryCost } from './boundary.ts';
import type { Naming } from './panel-messages.ts';
import { missingWords } from './panel-messages.ts';

interface Column<Item> {
  readonly head: string;
  readonly cell: (item: Item) => string;
}

/**
 * A table whose first column names the row. Its roles are written out, because a narrow page lays the
 * rows out as blocks, and each cell carries the head of its column for that.
 */
function table<Item>(
  caption: string,
  columns: readonly [Column<Item>, ...Column<Item>[]],
  items: readonly Item[],
): HTMLElement {
  const heads = columns.map(({ head }) => make('th', { scope: 'col', role: 'columnheader' }, head));
  const [first, ...others] = columns;
  const rows = items.map((item) =>
    make(
      'tr',
      { role: 'row' },
      make('th', { scope: 'row', role: 'rowheader' }, first.cell(item)),
      ...others.map(({ head, cell }) =>
        make('td', { role: 'cell', 'data-head': head }, cell(item)),
      ),
    ),
  );
  return make(
    'table',
    { class: 'figures', role: 'table' },
    make('caption', {}, caption),
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
    make('tbody', { role: 'rowgroup' }, ...rows),
  );
}

/** One row for each variant, slowest first as in the chart, those without a figure last. */
export function reportTable(
  report: BenchReport,
  naming: Naming,
  caption: string,
  weightOf: (variant: string) => Weight | undefined = () => undefined,
): HTMLElement {
  const rows = [...report.rows].sort(slowestFirst);
  const speedupOf = (row: Row) =>
    report.comparisons.find((comparison) => comparison.variant === row.variant);
  return table<Row>(
    caption,
    [
      { head: 'Variant', cell: (row) => naming(row.variant) },
      {
        head: 'Median',
        cell: (row) =>
          row.state === 'measured' ? formatTime(row.median) : (missingWords(row) ?? ''),
      },
      {
        head: '95 % interval',
        cell: (row) => (row.state === 'measured' ? formatTimes(row.interval) : '–'),
      },
      {
        head: `Times as fast as ${naming(report.baseline)}`,
        cell: (row) => {
          const speedup = speedupOf(row);
          if (speedup === undefined) return row.variant === report.baseline ? 'baseline' : '–';
          return `${formatRatio(speedup.ratio)}${speedup.tie ? ' (tie)' : ''}`;
        },
      },
      {
        head: '95 % interval',
        cell: (row) => {
          const speedup = speedupOf(row);
          return speedup === undefined ? '–' : formatRatioInterval(speedup.interval);
        },
      },
      { head: 'Samples', cell: samplesOf },
      ...weightColumns(rows, weightOf),
    ],
    rows,
  );
}

/** Sizes of files, where a row has one. */
function weightColumns(
  rows: readonly Row[],
  weightOf: (variant: string) => Weight | undefined,
): readonly Column<Row>[] {
  if (rows.every(({ variant }) => weightOf(variant) === undefined)) return [];
  const column = (head: string, of: (weight: Weight) => number): Column<Row> => ({
    head,
    cell: ({ variant }) => {
      const weight = weightOf(variant);
      return weight === undefined ? '–' : formatKilobytes(of(weight));
    },
  });
  return [column('File', ({ bytes }) => bytes), column('File, gzip', ({ gzip }) => gzip)];
}

function slowestFirst(one: Row, other: Row): number {
  if (one.state === 'measured' && other.state === 'measured') return other.median - one.median;
  return Number(one.state !== 'measured') - Number(other.state !== 'measured');
}

/** "38 of 12 calls, 2 flagged": outliers are flagged and still counted. */
function samplesOf(row: Row): string {
  if (row.state !== 'measured') return '–';
  const { samples, iterations, outliers } = row;
  const calls = iterations === 1 ? '1 call' : `${formatCount(iterations)} calls`;
  const flagged = outliers.length > 0 ? `, ${outliers.length} flagged` : '';
  return `${samples.length} of ${calls}${flagged}`;
}

/** One row for each variant, one column for each size. */
export function sweepTable(sweep: SweepReport, naming: Naming, caption: string): HTMLElement {
  const points = [...sweep.points].sort((one, other) => one.size - other.size);
  const variants = [...new Set(points.flatMap(({ report }) => report.rows.map((r) => r.variant)))];
  return table<string>(
    caption,
    [
      { head: 'Variant', cell: naming },
      ...points.map(({ size, report }) => ({
        head: formatCount(size),
        cell: (variant: string) => sweepCell(report.rows.find((row) => row.variant === variant)),
      })),
    ],
    variants,
  );
}

function sweepCell(row: Row | undefined): string {
  if (row === undefined) return '–';
  return row.state === 'measured' ? formatTime(row.median) : row.state;
}

/** What a call costs, and what each further character costs. */
export function boundaryTable(
  costs: readonly BoundaryCost[],
  { size, unit }: { readonly size: number; readonly unit: Unit },
  naming: Naming,
  caption: string,
): HTMLElement {
  return table<BoundaryCost>(
    caption,
    [
      { head: 'Variant', cell: ({ variant }) => naming(variant) },
      { head: `A call with ${formatSize(size, unit)}`, cell: ({ call }) => formatTime(call) },
      { head: '95 % interval', cell: ({ callInterval }) => formatTimes(callInterval) },
      {
        head: `Each further ${unit.one}`,
        cell: ({ perUnit }) => (perUnit === null ? '–' : formatTime(perUnit)),
      },
      {
        head: `The call is worth, in ${unit.many}`,
        cell: ({ worth }) => (worth === null ? '–' : formatCount(worth)),
      },
    ],
    costs,
  );
}
