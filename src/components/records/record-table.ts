/** `<record-table>`: fills its last column from the measurement that the reader makes on the same page. */

import type { BenchReport } from '../../bench/report.ts';
import { formatSize } from '../../chart/figures.ts';
import { showLive } from './live-figure.ts';
import { MEASURED } from './measured.ts';

class RecordTable extends HTMLElement {
  readonly #onMeasured = (event: Event): void => {
    if (event instanceof CustomEvent) this.#show(event.detail);
  };

  connectedCallback(): void {
    document.addEventListener(MEASURED, this.#onMeasured);
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    document.removeEventListener(MEASURED, this.#onMeasured);
  }

  #show(report: BenchReport): void {
    if (report.benchmark !== this.dataset['benchmark']) return;
    const { baseline, input } = report;
    for (const cell of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const variant = cell.dataset['live'];
      const row = report.rows.find((candidate) => candidate.variant === variant);
      if (row?.state !== 'measured') {
        showLive(cell, null);
        continue;
      }
      const own = report.comparisons.find((speedup) => speedup.variant === variant);
      // A chart has places for ratios of its own work only; the words in the column's head say what else was measured.
      const hasPlace =
        baseline === this.dataset['baseline'] &&
        input.kind === cell.dataset['input'] &&
        String(input.size) === cell.dataset['size'];
      showLive(cell, { time: row.median, ratio: own?.ratio ?? 1 }, hasPlace);
    }
    const note = this.querySelector('[data-part="live"]');
    if (note) note.textContent = this.#describe(report);
  }

  /** Where and with what; the baseline too where the reader chose another than the other columns have. */
  #describe({ environment, input, baseline }: BenchReport): string {
    const ratios = baseline === this.dataset['baseline'] ? '' : `, ratios to ${baseline}`;
    return `${environment.runtime}, ${formatSize(input.size, input.unit)}${ratios}`;
  }
}

customElements.define('record-table', RecordTable);
