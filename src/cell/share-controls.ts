/** What goes out of a cell as a link and comes in from one: Copy link, and the edits set aside for a shared version. */

import type { Draft, Edit } from './draft.ts';
import { type KeepResult, recallEdit } from './edits.ts';
import type { Parts } from './parts.ts';
import { asideKey, keepStashed, recallStashed, withStashed } from './stashed-edits.ts';

/** The cell's own text, as the panel keeps it. */
export interface Own {
  readonly id: string;
  /** Under which the edit is kept. */
  readonly key: string;
  readonly original: string;
  /** With what the reader wrote last. */
  draft(): Draft;
  take(draft: Draft): void;
}

function button(name: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.dataset.do = name;
  made.textContent = label;
  made.hidden = true;
  return made;
}

export class ShareControls {
  readonly #own: Own;
  readonly #parts: Parts;
  readonly #copyLink = button('copy-link', 'Copy link');
  readonly #aside = button('aside', '');
  #stashed: readonly Edit[];
  #links: Promise<typeof import('../share/copy.ts')> | undefined;

  constructor(parts: Parts, own: Own) {
    this.#own = own;
    this.#parts = parts;
    this.#stashed = recallStashed(own.key);
    // In the footer, so that the code stays where it is when they come.
    parts.button.restart.before(this.#aside, this.#copyLink);
    addEventListener('storage', ({ key }) => {
      if (key !== asideKey(own.key)) return;
      this.#stashed = recallStashed(own.key);
      this.show(own.draft());
    });
  }

  /** Offers what can be done with `draft`: a link only to an edit, for the original has its page. */
  show(draft: Draft): void {
    this.#copyLink.hidden = draft.kind !== 'edited';
    if (draft.kind === 'edited') this.#fetchLinks().catch(() => undefined);
    const count = this.#stashed.length;
    if (count === 0 && this.#aside === document.activeElement) this.#parts.button.run.focus();
    this.#aside.hidden = count === 0;
    this.#aside.textContent =
      count === 1 ? 'Show the edit set aside' : `Show the next of ${count} edits set aside`;
  }

  copyLink(): void {
    const draft = this.#own.draft();
    if (draft.kind !== 'edited') return;
    this.#fetchLinks().then(
      ({ copyLink }) => copyLink(this.#own.id, draft.edit, this.#parts.part),
      () => {
        this.#parts.part.copied.textContent =
          'Not copied: what makes links could not be fetched. Are you offline? Try again.';
      },
    );
  }

  /** Fetched with the first edit: a browser lets a press reach the clipboard for a short time only. */
  #fetchLinks(): Promise<typeof import('../share/copy.ts')> {
    this.#links ??= import('../share/copy.ts').catch((error: unknown) => {
      this.#links = undefined;
      throw error;
    });
    return this.#links;
  }

  /** Shows `text` in the cell; the reader's own edit is set aside. Refused, nothing changes. */
  use(text: string): KeepResult {
    const { original } = this.#own;
    const shared: Draft =
      text === original ? { kind: 'original' } : { kind: 'edited', edit: { text, original } };
    return this.#replace(shared, this.#stashed);
  }

  /** The next edit that was set aside takes the place of what is shown, which waits as the last. */
  nextStashed(): void {
    const [edit, ...others] = this.#stashed;
    if (edit === undefined) return;
    const result = this.#replace({ kind: 'edited', edit }, others);
    if (result.kind === 'refused') this.#parts.part.copied.textContent = result.why;
  }

  /** The reader's edit is kept aside before its own entry is overwritten. */
  #replace(draft: Draft, others: readonly Edit[]): KeepResult {
    const own = this.#own.draft();
    const stashed = own.kind === 'edited' ? withStashed(others, own.edit) : others;
    const result = keepStashed(this.#own.key, stashed);
    // An edit that storage never had is as safe on the page alone as it was.
    const isKept = recallEdit(this.#own.key) !== null;
    if (result.kind === 'refused' && own.kind === 'edited' && isKept) {
      return {
        kind: 'refused',
        why: "Your own edit could not be set aside, because this browser's storage is full, so it stays in the cell. Copy it and press Reset, or clear something under What is stored; then try again.",
      };
    }
    this.#stashed = stashed;
    this.#own.take(draft);
    return { kind: 'kept' };
  }
}
