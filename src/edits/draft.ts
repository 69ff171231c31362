/** The text of a cell between its original and the reader's edit: what is shown, kept, and can be undone. */

/** An edit with the original it was made from. */
export interface Edit {
  readonly text: string;
  readonly original: string;
}

export type Draft =
  | { readonly kind: 'original' }
  | { readonly kind: 'edited'; readonly edit: Edit }
  /** Shows the original; the edit can be had back until the next one. */
  | { readonly kind: 'reset'; readonly undo: Edit };

/** The draft that a kept edit leads to; null: nothing was kept. */
export function restored(edit: Edit | null, original: string): Draft {
  return edit && edit.text !== original ? { kind: 'edited', edit } : { kind: 'original' };
}

/** The text that the reader sees and runs. */
export function shownText(draft: Draft, original: string): string {
  return draft.kind === 'edited' ? draft.edit.text : original;
}

/** The draft after the reader changed the text. Typing the original again is no edit. */
export function edited(draft: Draft, text: string, original: string): Draft {
  if (text === shownText(draft, original)) return draft;
  if (text === original) return { kind: 'original' };
  const from = draft.kind === 'edited' ? draft.edit.original : original;
  return { kind: 'edited', edit: { text, original: from } };
}

/** Back to the original. */
export function reset(draft: Draft): Draft {
  return draft.kind === 'edited' ? { kind: 'reset', undo: draft.edit } : draft;
}

/** The edit again, after a reset. */
export function unreset(draft: Draft): Draft {
  return draft.kind === 'reset' ? { kind: 'edited', edit: draft.undo } : draft;
}

/** Whether the original has changed since the edit was made from it. */
export function isOutdated(draft: Draft, original: string): boolean {
  return draft.kind === 'edited' && draft.edit.original !== original;
}

/** The edit from now on counts as made from `original`. */
export function keepMine(draft: Draft, original: string): Draft {
  return draft.kind === 'edited' ? { kind: 'edited', edit: { ...draft.edit, original } } : draft;
}
