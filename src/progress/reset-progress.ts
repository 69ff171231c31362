/** `<reset-progress>`: forgets what was done, with a way back, and shows only when there is something to forget. */
import { buttonOf } from '../browser/dom.ts';
import { forget, keep, onKept, recall } from '../storage/json.ts';
import { isDone } from './done.ts';
import type { Part } from './parts.ts';

class ResetProgress extends HTMLElement {
  #unfollow: (() => void) | null = null;
  /** What was forgotten last, until the page is left. */
  #forgotten = new Map<string, unknown>();

  connectedCallback(): void {
    buttonOf(this, 'reset').addEventListener('click', () => this.#reset());
    buttonOf(this, 'undo').addEventListener('click', () => this.#undo());
    this.#unfollow = onKept(() => this.#show());
    this.#show();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#unfollow?.();
  }

  #parts(): Part[] {
    return (this.dataset['parts'] ?? '').split(' ').filter((part): part is Part => part !== '');
  }

  #reset(): void {
    const kept = this.#parts().map((part) => [part, recall(part)] as const);
    this.#forgotten = new Map(kept.filter(([, value]) => value !== null));
    for (const part of this.#forgotten.keys()) forget(part);
    buttonOf(this, 'undo').focus();
  }

  #undo(): void {
    const kept = [...this.#forgotten];
    this.#forgotten.clear();
    for (const [part, value] of kept) keep(part, value);
    buttonOf(this, 'reset').focus();
  }

  #show(): void {
    const parts = this.#parts();
    const done = parts.filter((part) => isDone(part)).length;
    const words = this.querySelector('[data-part="words"]');
    if (words)
      words.textContent =
        done === 0 ? '' : `${done} of ${parts.length} parts of the book are done.`;
    buttonOf(this, 'reset').hidden = done === 0;
    buttonOf(this, 'undo').hidden = this.#forgotten.size === 0;
  }
}

customElements.define('reset-progress', ResetProgress);
