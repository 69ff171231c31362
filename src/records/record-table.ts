/** `<record-table>`: fills its live column from the measurement that the reader makes on the same page. */
import { MEASURED } from './measured.ts';

class RecordTable extends HTMLElement {
  /** What fills the column is fetched when there is something to fill it with. */
  readonly #onMeasured = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const { detail } = event;
    void import('./live-column.ts').then(({ showReport }) => showReport(this, detail));
  };

  connectedCallback(): void {
    document.addEventListener(MEASURED, this.#onMeasured);
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    document.removeEventListener(MEASURED, this.#onMeasured);
  }
}

customElements.define('record-table', RecordTable);
