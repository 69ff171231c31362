/** Keeps the reader's edits in localStorage, one entry for each cell. */
import { read, type StorageSource, write } from '../storage/storage.ts';
import type { Edit } from './draft.ts';

/** Name of the entry: `oxidizing:edit:<chapter>/<cell>`. */
export function editKey(chapter: string, cell: string): string {
  return `oxidizing:edit:${chapter}/${cell}`;
}

/** Where an edit is kept. */
export interface EditPlace {
  /** The kept edit; null for none. */
  recall(): Edit | null;
  /** Keeps an edit, or forgets it with null. */
  keep(edit: Edit | null): KeepResult;
  /** Calls `listener` when somebody else has kept another one there. */
  onOthers(listener: () => void): void;
}

export type KeepResult =
  | { readonly kind: 'kept' }
  /** `why` is a sentence for the reader. */
  | { readonly kind: 'refused'; readonly why: string };

/** The edit that a parsed entry holds, or null. */
export function parseEdit(value: unknown): Edit | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('text' in value) || !('original' in value)) return null;
  const { text, original } = value;
  return typeof text === 'string' && typeof original === 'string' ? { text, original } : null;
}

/** The kept edit, or null where there is none, it cannot be read, or storage is blocked. */
export function recallEdit(key: string, storage?: StorageSource): Edit | null {
  try {
    return parseEdit(JSON.parse(read(key, storage) ?? 'null'));
  } catch {
    return null;
  }
}

const WHY = {
  full: "Your edit works, but this browser's storage is full, so the edit is gone when you leave this page. Copy it if you need it.",
  blocked:
    'Your edit works, but this browser keeps nothing for this site, so the edit is gone when you leave this page. Copy it if you need it.',
} as const;

/** Keeps an edit, or forgets it with null. Never throws: a full or blocked storage is answered in words. */
export function keepEdit(key: string, edit: Edit | null, storage?: StorageSource): KeepResult {
  const refusal = write(key, edit === null ? null : JSON.stringify(edit), storage);
  return refusal === null ? { kind: 'kept' } : { kind: 'refused', why: WHY[refusal] };
}

/** The entry of this browser with the name `key`, which other tabs change as well. */
export function inBrowser(key: string): EditPlace {
  return {
    recall: () => recallEdit(key),
    keep: (edit) => keepEdit(key, edit),
    onOthers: (listener) =>
      globalThis.addEventListener?.('storage', (event) => {
        // Without a key everything was cleared.
        if (event.key === key || event.key === null) listener();
      }),
  };
}
