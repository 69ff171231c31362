/** The one door to what the browser keeps for this site: it may be full, forbidden or not there at all. */

/** Keys of this site begin so: other sites may lie on the same host. */
export const PREFIX = 'oxidizing:';

/** Key, after the prefix, that is kept once the reader has removed all files and wants none any more. */
export const FILES_REFUSED = 'offline';

/** Why something was not kept. */
export type Refusal = 'full' | 'blocked';

/** The part of `Storage` that is used; a function, because reading `localStorage` itself can throw. */
export type StorageSource = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const browser: StorageSource = () => globalThis.localStorage;

/** What is kept under `key`, or null: also where the browser lets nobody look. */
export function read(key: string, storage = browser): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `text` under `key`, or forgets it with null. @returns null, or why the browser refused. */
export function write(key: string, text: string | null, storage = browser): Refusal | null {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
    return null;
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isFull ? 'full' : 'blocked';
  }
}

/** All that the browser keeps, to be listed; null where it lets nobody look. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
