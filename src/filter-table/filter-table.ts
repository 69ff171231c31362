/** `<filter-table>`: hides the rows that lack what the reader types or chooses, and says how many are left. */

/** The words of a row that are searched: what it shows, and other names of it. */
function wordsOf(row: HTMLElement): string {
  return `${row.textContent} ${row.dataset['words'] ?? ''}`.toLowerCase();
}

class FilterTable extends HTMLElement {
  readonly #onInput = (): void => this.#filter();
  readonly #onHash = (): void => this.#reveal();

  connectedCallback(): void {
    this.addEventListener('input', this.#onInput);
    globalThis.addEventListener('hashchange', this.#onHash);
    this.#filter();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#onInput);
    globalThis.removeEventListener('hashchange', this.#onHash);
  }

  get #text(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[data-part="text"]');
  }

  get #choices(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-of]')];
  }

  #filter(): void {
    const wanted = this.#text?.value.trim().toLowerCase().split(/\s+/) ?? [];
    const choices = this.#choices.filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLElement>('tbody > tr')];
    for (const row of rows) {
      const words = wordsOf(row);
      const chosen = choices.every(
        ({ dataset, value }) => row.dataset[dataset['of'] ?? ''] === value,
      );
      row.hidden = !chosen || !wanted.every((word) => words.includes(word));
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-part="group"]')) {
      group.hidden = group.querySelector('tbody > tr:not([hidden])') === null;
    }
    this.#say(rows.filter(({ hidden }) => !hidden).length, rows.length);
  }

  #say(left: number, all: number): void {
    const count = this.querySelector('[data-part="count"]');
    const name = (all === 1 ? this.dataset['one'] : this.dataset['many']) ?? '';
    if (count) count.textContent = left === all ? `${all} ${name}` : `${left} of ${all} ${name}`;
  }

  /** A link to a row that the filter hides takes the filter away. */
  #reveal(): void {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row?.hidden || !this.contains(row)) return;
    const text = this.#text;
    if (text) text.value = '';
    for (const choice of this.#choices) choice.value = '';
    this.#filter();
    row.scrollIntoView();
  }
}

customElements.define('filter-table', FilterTable);
