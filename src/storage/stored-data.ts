/** `<stored-data>`: lists what the site keeps in this browser, and clears one entry or all. */

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

  #need(part: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!found)
      throw new Error(`<stored-data> expects an element with data-part="${part}" inside.`);
    return found;
  }

  #draw(said = ''): void {
    const entries = this.#entries();
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#need('list').replaceChildren(...entries.map((entry) => this.#row(entry)));
    this.#need('all').hidden = entries.length === 0;
    this.#need('status').textContent = [said, this.#summary(entries.length, total)]
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
    const words = document.createElement('span');
    words.className = 'what';
    words.textContent = what;
    const code = document.createElement('code');
    code.textContent = key;
    words.append(code);
    const size = document.createElement('span');
    size.className = 'num';
    size.textContent = formatBytes(bytes);
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.textContent = 'Clear';
    clear.setAttribute('aria-label', `Clear: ${what}`);
    clear.addEventListener('click', () => {
      forget(key.slice(PREFIX.length));
      this.#draw(`Cleared: ${what}.`);
      this.#need('status').focus();
    });
    const row = document.createElement('li');
    row.append(words, size, clear);
    return row;
  }
}

customElements.define('stored-data', StoredData);
