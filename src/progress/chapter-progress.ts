/** `<chapter-progress>`: shows how many of a chapter's parts are done, and follows what changes in any tab. */
import { onKept } from '../storage/json.ts';
import { isDone, progressWords } from './done.ts';
import type { Part } from './parts.ts';

class ChapterProgress extends HTMLElement {
  #unfollow: (() => void) | null = null;

  connectedCallback(): void {
    this.#unfollow = onKept(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#unfollow?.();
  }

  #show(): void {
    const parts = (this.dataset['parts'] ?? '')
      .split(' ')
      .filter((part): part is Part => part !== '');
    const done = parts.filter((part) => isDone(part)).length;
    this.toggleAttribute('data-done', done > 0);
    this.style.setProperty('--done', String(done / parts.length));
    this.title = done > 0 ? progressWords(done, parts.length) : '';
    const words = this.querySelector('[data-part="words"]');
    // Said of what is begun only: "not begun" after every link is noise.
    if (words) words.textContent = done > 0 ? `, ${progressWords(done, parts.length)}` : '';
  }
}

customElements.define('chapter-progress', ChapterProgress);
