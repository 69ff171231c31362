/** The element `<py-cell>`: static code until the reader touches it, then the panel that does the rest. */
import { sayNotFetched } from '../browser/not-fetched.ts';
import { thisDevice } from '../runtime/device.ts';
import { read } from '../storage/storage.ts';
import type { CellPanel } from './panel.ts';

export class PyCell extends HTMLElement {
  #panel: Promise<CellPanel> | undefined;

  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    // A reader who comes near will press something: fetch the panel, but no engine and no editor.
    if (thisDevice().asks !== 'saving') {
      for (const near of ['pointerover', 'focusin']) {
        this.addEventListener(near, () => this.#with(), { once: true });
      }
    }
    if (read(this.dataset.key ?? '') !== null) this.#with();
    this.dataset.ready = '';
  }

  /** The panel, loaded on first use. Rejects where its script cannot be fetched; the next call tries again. */
  panel(): Promise<CellPanel> {
    this.#panel ??= import('./panel.ts').then(({ CellPanel }) => new CellPanel(this));
    this.#panel.catch(() => {
      this.#panel = undefined;
    });
    return this.#panel;
  }

  #with(use?: (panel: CellPanel) => void): void {
    this.panel().then(use, () => sayNotFetched(this.querySelector('[data-part="status"]')));
  }

  #onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button[data-do]');
    if (button) {
      if (button.ariaDisabled !== 'true') this.#with((panel) => panel.act(button.dataset.do ?? ''));
      return;
    }
    const selecting = getSelection()?.isCollapsed === false;
    if (event.target.closest('[data-part="code"]') && !selecting) {
      this.#with((panel) => panel.edit({ x: event.clientX, y: event.clientY }));
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.target instanceof Element) || !event.target.matches('[data-part="code"]')) return;
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'Enter') {
      this.#with((panel) => (isCommand ? panel.act('run') : panel.edit(null)));
    } else if (key.length === 1 && key !== ' ' && !isCommand && !event.altKey) {
      // Typing a character begins an edit.
      this.#with((panel) => panel.edit(null, key));
    } else {
      return;
    }
    event.preventDefault();
  }
}

customElements.define('py-cell', PyCell);

/** A link may bring a version of a cell: what reads it is fetched for such a link alone. */
const follow = async (): Promise<void> => {
  if (!location.hash.startsWith('#cell=')) return;
  const { followCellLink } = await import('./shareable.ts');
  await followCellLink((id) => {
    const cell = document.querySelector<PyCell>(`py-cell[data-cell="${CSS.escape(id)}"]`);
    return cell?.panel().then((panel) => panel.shareControls.get());
  });
};
addEventListener('hashchange', () => void follow());
void follow();
