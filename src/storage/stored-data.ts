/** `<stored-data>`: lists what the site keeps in this browser, and clears one entry or all. */

import { make, part } from '../browser/dom.ts';
import { formatBytes } from '../figures/bytes.ts';
import { type Entry, entriesOf } from './entries.ts';
import { forget } from './json.ts';
import { browserStorage, PREFIX } from './storage.ts';

class StoredData extends HTMLElement {
  readonly #refresh = (): void => this.#draw();

  connectedCallback(): void {
    this.querySelector('[data-part="all"]')?.addEventListener('click', () => {
      for (const { key } of this.#entries()) forget(key.slice(PREFIX.length));
      this.#draw('Everything was cleared.');
    });
    globalThis.addEventListener('storage', this.#refresh);
    this.#draw();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    globalThis.removeEventListener('storage', this.#refresh);
  }

  #entries(): Entry[] {
    const storage = browserStorage();
    return storage ? entriesOf(storage) : [];
  }

  #draw(said = ''): void {
    const entries = this.#entries();
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    part(this, 'list', HTMLElement).replaceChildren(...entries.map((entry) => this.#row(entry)));
    part(this, 'all', HTMLElement).hidden = entries.length === 0;
    part(this, 'status', HTMLElement).textContent = [said, this.#summary(entries.length, total)]
      .join(' ')
      .trim();
  }

  #summary(count: number, bytes: number): string {
    if (!browserStorage()) {
      return 'This browser blocks storage for this site: nothing is kept, and everything works until you close the page.';
    }
    if (count === 0) return 'Nothing is stored now.';
    return `${count === 1 ? '1 entry' : `${count} entries`}, ${formatBytes(bytes)} in all.`;
  }

  #row({ key, what, bytes }: Entry): HTMLLIElement {
    const clear = make('button', { type: 'button', 'aria-label': `Clear: ${what}` }, 'Clear');
    clear.addEventListener('click', () => {
      forget(key.slice(PREFIX.length));
      this.#draw(`Cleared: ${what}.`);
      part(this, 'status', HTMLElement).focus();
    });
    return make(
      'li',
      {},
      make('span', { class: 'what' }, what, make('code', {}, key)),
      make('span', { class: 'num' }, formatBytes(bytes)),
      clear,
    );
  }
}

customElements.define('stored-data', StoredData);
