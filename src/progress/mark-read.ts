/** `<mark-read>`: keeps that the reader has read a chapter. */
import { forget, keep, onKept, recall } from '../storage/json.ts';

class MarkRead extends HTMLElement {
  #unfollow: (() => void) | null = null;

  connectedCallback(): void {
    const tick = this.querySelector('input');
    const chapter = this.dataset['chapter'];
    if (tick === null || chapter === undefined) {
      throw new Error('<mark-read> expects data-chapter and a check box inside.');
    }
    const show = () => {
      tick.checked = recall(`read:${chapter}`) === true;
    };
    tick.addEventListener('change', () => {
      if (tick.checked) keep(`read:${chapter}`, true);
      else forget(`read:${chapter}`);
    });
    this.#unfollow = onKept(show);
    show();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#unfollow?.();
  }
}

customElements.define('mark-read', MarkRead);
