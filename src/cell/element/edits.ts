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

export const browser: StorageSource = () => globalThis.localStorage;

/** The edit that a parsed entry holds, or null. */
export function parseEdit(value: unknown): Edit | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('text' in value) || !('original' in value)) return null;
  const { text, original } = value;
  return typeof text === 'string' && typeof original === 'string' ? { text, original } : null;
}

/** The kept edit, or null where there is none, it cannot be read, or storage is blocked. */
export function recallEdit(key: string, storage = browser): Edit | null {
  try {
    const entry = storage().getItem(key);
    return entry === null ? null : parseEdit(JSON.parse(entry));
  } catch {
    return null;
  }
}

/** Keeps an edit, or forgets it with null. Never throws: a full or blocked storage is answered in words. */
export function keepEdit(key: string, edit: Edit | null, storage = browser): KeepResult {
  return write(key, edit, storage);
}

/** Keeps `value` as JSON under `key`, or removes the entry with null; answers as `keepEdit` does. */
export function write(key: string, value: unknown, storage: StorageSource): KeepResult {
  try {
    if (value !== null) storage().setItem(key, JSON.stringify(value));
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
