/** Keeps the reader's edits in localStorage, one entry for each cell. */
import type { Edit } from './draft.ts';

/** Name of the entry: `oxidizing:edit:<chapter>/<cell>`. */
export function editKey(chapter: string, cell: string): string {
  return `oxidizing:edit:${chapter}/${cell}`;
}

export type KeepResult =
  | { readonly kind: 'kept' }
  /** `why` is a sentence for the reader. */
  | { readonly kind: 'refused'; readonly why: string };

/** The part of `Storage` that is used; a function, because reading `localStorage` itself can throw. */
export type StorageSource = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const browser: StorageSource = () => globalThis.localStorage;

function parse(entry: string): Edit | null {
  try {
    const value: unknown = JSON.parse(entry);
    if (typeof value !== 'object' || value === null) return null;
    if (!('text' in value) || !('original' in value)) return null;
    const { text, original } = value;
    return typeof text === 'string' && typeof original === 'string' ? { text, original } : null;
  } catch {
    return null;
  }
}

/** The kept edit, or null where there is none, it cannot be read, or storage is blocked. */
export function recallEdit(key: string, storage = browser): Edit | null {
  try {
    const entry = storage().getItem(key);
    return entry === null ? null : parse(entry);
  } catch {
    return null;
  }
}

/** Keeps an edit, or forgets it with null. Never throws: a full or blocked storage is answered in words. */
export function keepEdit(key: string, edit: Edit | null, storage = browser): KeepResult {
  try {
    if (edit) storage().setItem(key, JSON.stringify(edit));
    else storage().removeItem(key);
    return { kind: 'kept' };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return {
      kind: 'refused',
      why: full
        ? "Your edit works, but this browser's storage is full: it is gone when you leave this page. Copy it if you need it."
        : 'Your edit works, but this browser keeps nothing for this site: it is gone when you leave this page. Copy it if you need it.',
    };
  }
}
