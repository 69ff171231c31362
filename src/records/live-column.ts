/** Puts the figures of a measurement into the live column of a table of the same benchmark. */
import type { BenchReport } from '../bench/report.ts';
import { formatSize } from '../figures/figures.ts';
import { showLive } from './live-figure.ts';

/** @param table Has the benchmark's id and its baseline in `data-benchmark` and `data-baseline`. */
export function showReport(table: HTMLElement, report: BenchReport): void {
  if (report.benchmark !== table.dataset['benchmark']) return;
  const { baseline, input } = report;
  for (const cell of table.querySelectorAll<HTMLElement>('[data-live]')) {
    const variant = cell.dataset['live'];
    const row = report.rows.find((candidate) => candidate.variant === variant);
    if (row?.state !== 'measured') {
      showLive(cell, null);
      continue;
    }
    const own = report.comparisons.find((speedup) => speedup.variant === variant);
    // A chart has places for ratios of its own work only; the words in the column's head say what else was measured.
    const hasPlace =
      baseline === table.dataset['baseline'] &&
      input.kind === cell.dataset['input'] &&
      String(input.size) === cell.dataset['size'];
    showLive(cell, { time: row.median, ratio: own?.ratio ?? 1 }, hasPlace);
  }
  const note = table.querySelector('[data-part="live"]');
  if (note) note.textContent = whereMeasured(report, table.dataset['baseline']);
}

/** Where and with what; the baseline too where the reader chose another than the other columns have. */
function whereMeasured({ environment, input, baseline }: BenchReport, expected?: string): string {
  const ratios = baseline === expected ? '' : `, ratios to ${baseline}`;
  return `${environment.runtime}, ${formatSize(input.size, input.unit)}${ratios}`;
}
