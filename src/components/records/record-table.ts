/** `<record-table>`: fills its last column from the measurement that the reader makes on the same page. */

import type { BenchReport } from '../../bench/report.ts';
import { formatRatio, formatSize, formatTime } from '../../chart/figures.ts';
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
    for (const cell of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const variant = cell.dataset['live'];
      const row = report.rows.find((candidate) => candidate.variant === variant);
      cell.toggleAttribute('data-none', row?.state !== 'measured');
      if (row?.state !== 'measured') {
        cell.textContent = '–';
        continue;
      }
      const compared = report.comparisons.find((speedup) => speedup.variant === variant);
      const ratio = document.createElement('b');
      ratio.textContent = compared ? formatRatio(compared.ratio) : '1×';
      const time = document.createElement('small');
      time.textContent = formatTime(row.median);
      cell.replaceChildren(ratio, ' ', time);
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
