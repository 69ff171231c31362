/** The draft of a text as it is kept: whoever shows the text hears of changes, also of those in other tabs. */
import * as drafts from './draft.ts';
import { type EditPlace, inBrowser, type KeepResult } from './kept-edit.ts';

export class KeptDraft {
  readonly key: string;
  readonly #place: EditPlace;
  readonly #listeners = new Set<() => void>();
  #original: string;
  #draft: drafts.Draft;

  /** `takesOthers` says whether what another tab keeps is taken over, when it comes. */
  constructor(
    key: string,
    original: string,
    takesOthers: () => boolean = () => true,
    place = inBrowser(key),
  ) {
    this.key = key;
    this.#original = original;
    this.#place = place;
    this.#draft = this.#kept();
    place.onOthers(() => {
      if (!takesOthers()) return;
      this.#draft = this.#kept();
      this.#tell();
    });
  }

  get original(): string {
    return this.#original;
  }

  /** There is another original: it is shown where the reader has no edit, and an edit is one of an older original. */
  renew(original: string): void {
    if (original === this.#original) return;
    this.#original = original;
    this.#draft = this.#kept();
    this.#tell();
  }

  get draft(): drafts.Draft {
    return this.#draft;
  }

  /** The reader's own edit; null where the original is shown. */
  get edit(): drafts.Edit | null {
    return this.#draft.kind === 'edited' ? this.#draft.edit : null;
  }

  /** The text that the reader sees. */
  get text(): string {
    return drafts.shownText(this.#draft, this.original);
  }

  get isOutdated(): boolean {
    return drafts.isOutdated(this.#draft, this.original);
  }

  /** Shows and keeps `draft`; with the answer for the reader where the browser does not keep it. */
  take(draft: drafts.Draft): KeepResult {
    this.#draft = draft;
    const result = this.#place.keep(this.edit);
    this.#tell();
    return result;
  }

  /** The reader changed the text. */
  write(text: string): KeepResult {
    const next = drafts.edited(this.#draft, text, this.original);
    return next === this.#draft ? { kind: 'kept' } : this.take(next);
  }

  /** Back to the original, or to the edit again right after that. */
  toggleReset(): KeepResult {
    const { draft } = this;
    return this.take(draft.kind === 'reset' ? drafts.unreset(draft) : drafts.reset(draft));
  }

  /** The edit from now on counts as made from the present original. */
  keepMine(): KeepResult {
    return this.take(drafts.keepMine(this.#draft, this.original));
  }

  /** Shows what a link or an earlier time brought. */
  show(edit: drafts.Edit): KeepResult {
    return this.take(drafts.restored(edit, this.original));
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #kept(): drafts.Draft {
    return drafts.restored(this.#place.recall(), this.original);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
