/** The reader's edits that made room for a shared version: kept in localStorage beside the edit itself. */
import type { StorageSource } from '../storage/storage.ts';
import type { Edit } from './draft.ts';
import { type KeepResult, keepJson, parseEdit, recallJson } from './edits.ts';

/** Name of the entry that belongs to the edit kept under `key`: `oxidizing:aside:<chapter>/<cell>`. */
export function asideKey(key: string): string {
  return key.replace(':edit:', ':aside:');
}

/** The edits set aside, the next to be shown first; those that cannot be read are left out. */
export function recallStashed(key: string, storage?: StorageSource): readonly Edit[] {
  const value = recallJson(asideKey(key), storage);
  return Array.isArray(value) ? value.map(parseEdit).filter((edit) => edit !== null) : [];
}

export function keepStashed(
  key: string,
  edits: readonly Edit[],
  storage?: StorageSource,
): KeepResult {
  return keepJson(asideKey(key), edits.length === 0 ? null : edits, storage);
}

/** `edits` with `edit` at the end; each text is there once. */
export function withStashed(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  return [...edits.filter(({ text }) => text !== edit.text), edit];
}
