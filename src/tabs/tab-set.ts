/** `<tab-set>`: shows one panel at a time, keeps the choice, and follows it in every set of the same id. */
import { keep, recall } from '../storage/json.ts';
import { tabAfter } from './keys.ts';
import { chosenTab } from './names.ts';

/** Dispatched on `document` when a reader chooses: sets of the same id follow. */
const CHOSEN = 'oxidizing:tab';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

let sets = 0;

class TabSet extends HTMLElement {
  #tabs: readonly HTMLButtonElement[] = [];
  #panels: readonly HTMLElement[] = [];

  connectedCallback(): void {
    const id = this.dataset['tabs'];
    if (id === undefined) throw new Error('<tab-set> expects data-tabs.');
    document.addEventListener(CHOSEN, this.#onChosen);
    if (this.dataset['ready'] !== undefined) return;
    this.#tabs = [
      ...this.querySelectorAll<HTMLButtonElement>(':scope > [role="tablist"] > button'),
    ];
    this.#panels = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    this.#name();
    this.#tabs.forEach((tab, index) => {
      tab.addEventListener('click', () => this.#choose(index));
      tab.addEventListener('keydown', (event) => {
        const next = tabAfter(event.key, index, this.#tabs.length);
        if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        this.#choose(next);
        this.#tabs[next]?.focus();
      });
    });
    this.#show(chosenTab(this.#names(), recall(`tabs:${id}`)));
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHOSEN, this.#onChosen);
  }

  #names(): string[] {
    return this.#panels.map((panel) => panel.dataset['tab'] ?? '');
  }

  /** Tells tabs and panels of each other; a set may stand on a page more than once. */
  #name(): void {
    sets += 1;
    this.#panels.forEach((panel, index) => {
      const tab = this.#tabs[index];
      if (!tab) throw new Error('<tab-set> expects a tab for each panel.');
      tab.id = `tab-${sets}-${index}`;
      panel.id = `panel-${sets}-${index}`;
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
    });
  }

  #choose(index: number): void {
    const id = this.dataset['tabs'] ?? '';
    const name = this.#names()[index] ?? '';
    keep(`tabs:${id}`, name);
    const top = this.getBoundingClientRect().top;
    document.dispatchEvent(new CustomEvent<Chosen>(CHOSEN, { detail: { id, name } }));
    // Sets above this one may have grown: what the reader pressed stays where it was.
    window.scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  readonly #onChosen = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const { id, name }: Chosen = event.detail;
    const index = this.#names().indexOf(name);
    if (id === this.dataset['tabs'] && index >= 0) this.#show(index);
  };

  #show(shown: number): void {
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === shown));
      tab.tabIndex = index === shown ? 0 : -1;
    });
    this.#panels.forEach((panel, index) => {
      panel.toggleAttribute('data-shown', index === shown);
    });
  }
}

customElements.define('tab-set', TabSet);
