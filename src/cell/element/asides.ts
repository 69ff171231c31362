/** The reader's edits that made room for a shared version: kept in localStorage beside the edit itself. */
import type { Edit } from './draft.ts';
import { browser, type KeepResult, parseEdit, type StorageSource, write } from './edits.ts';

/** Name of the entry that belongs to the edit kept under `key`: `oxidizing:aside:<chapter>/<cell>`. */
export function asideKey(key: string): string {
  return key.replace(':edit:', ':aside:');
}

/** The edits set aside, the next to be shown first; those that cannot be read are left out. */
export function recallAsides(key: string, storage = browser): readonly Edit[] {
  try {
    const value: unknown = JSON.parse(storage().getItem(asideKey(key)) ?? '[]');
    return Array.isArray(value) ? value.map(parseEdit).filter((edit) => edit !== null) : [];
  } catch {
    return [];
  }
}

export function keepAsides(
  key: string,
  edits: readonly Edit[],
  storage: StorageSource = browser,
): KeepResult {
  return write(asideKey(key), edits.length === 0 ? null : edits, storage);
}

/** `edits` with `edit` at the end; each text is there once. */
export function withAside(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  return [...edits.filter(({ text }) => text !== edit.text), edit];
}
