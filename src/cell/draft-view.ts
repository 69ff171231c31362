/** Shows what became of a cell's text: "edited", Reset, the notice of a new original, and what the browser does not keep. */
import type { KeptDraft } from '../edits/kept-draft.ts';
import type { KeepResult } from '../edits/kept-edit.ts';
import type { LazyControls } from '../share/lazy-controls.ts';

/** The parts of a cell that it writes in. */
export interface DraftParts {
  readonly part: Readonly<Record<'badge' | 'draft' | 'fresh' | 'unkept', HTMLElement>>;
  readonly button: Readonly<Record<'reset' | 'run' | 'see-new' | 'copy-link', HTMLElement>>;
}

export class DraftView {
  readonly #cell: HTMLElement;
  readonly #parts: DraftParts;
  readonly #kept: KeptDraft;
  readonly #originalNodes: () => readonly Node[];

  /** `originalNodes` gives the highlighted text of the original as the cell shows it. */
  constructor(
    cell: HTMLElement,
    parts: DraftParts,
    kept: KeptDraft,
    originalNodes: () => readonly Node[],
  ) {
    this.#cell = cell;
    this.#parts = parts;
    this.#kept = kept;
    this.#originalNodes = originalNodes;
  }

  /** `share` is what makes links of an edit; null where there are none. */
  render(share: Pick<LazyControls<unknown>, 'prefetch'> | null): void {
    const { part, button } = this.#parts;
    const { draft, isOutdated } = this.#kept;
    const isEdited = draft.kind === 'edited';
    part.badge.hidden = !isEdited;
    this.#cell.toggleAttribute('data-edited', isEdited);
    button['copy-link'].hidden = !isEdited || share === null;
    if (isEdited) share?.prefetch();
    button.reset.ariaDisabled = String(draft.kind === 'original');
    button.reset.textContent = draft.kind === 'reset' ? 'Undo reset' : 'Reset';
    if (!isOutdated && part.draft.contains(document.activeElement)) button.run.focus();
    part.draft.hidden = !isOutdated;
    if (!isOutdated) part.fresh.hidden = true;
  }

  toggleNew(): void {
    const { part, button } = this.#parts;
    part.fresh.querySelector('code')?.replaceChildren(...this.#originalNodes());
    part.fresh.hidden = !part.fresh.hidden;
    const words = button['see-new'].textContent;
    button['see-new'].textContent = part.fresh.hidden
      ? words.replace(/^Hide/, 'See')
      : words.replace(/^See/, 'Hide');
  }

  /** Says where the browser did not keep an edit. */
  kept(result: KeepResult): void {
    this.say(result.kind === 'refused' ? result.why : '');
  }

  /** Says what the reader has to know of the edit; empty for nothing. */
  say(words: string): void {
    this.#parts.part.unkept.textContent = words;
    this.#parts.part.unkept.hidden = words === '';
  }
}
