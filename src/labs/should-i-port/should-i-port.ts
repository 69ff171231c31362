/** The element `<should-i-port>`: a form that stands as it is until the reader comes near, then the panel that judges. */
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { isKept } from '../../storage/json.ts';
import { KEPT } from './kept.ts';
import type { ShouldIPortPanel } from './panel.ts';

class ShouldIPort extends HTMLElement {
  #panel: Promise<ShouldIPortPanel> | undefined;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    for (const near of ['pointerover', 'focusin']) {
      this.addEventListener(near, () => this.#with(() => {}), { once: true });
    }
    this.addEventListener('input', ({ target }) => this.#with((panel) => panel.changed(target)));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement && button.ariaDisabled !== 'true') {
        this.#with((panel) => panel.act(button.dataset['do'] ?? ''));
      }
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const isSubject =
        event.target instanceof Element && event.target.matches('[data-part="mine"]');
      if (isSubject) this.#with((panel) => void panel.profile());
    });
    if (isKept(KEPT)) this.#with(() => {});
    this.dataset['ready'] = '';
  }

  /** Loads the panel at its first use; where its script cannot be fetched the next use tries again. */
  #with(use: (panel: ShouldIPortPanel) => void): void {
    this.#panel ??= import('./panel.ts').then(({ ShouldIPortPanel: Panel }) => new Panel(this));
    this.#panel.then(use, () => {
      this.#panel = undefined;
      sayNotFetched(this.querySelector('[data-part="said"]'));
    });
  }
}

customElements.define('should-i-port', ShouldIPort);
