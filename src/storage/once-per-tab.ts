/** What happens once in a tab, in what the browser keeps for a tab: it may be forbidden or full. */
import { PREFIX } from './storage.ts';

/** The part of `sessionStorage` that is used; null where the browser lets nobody look. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem'> | null;

/** Whether this is the first time in a tab; where the tab forgets, it is so on each page. */
export function isFirst(name: string, storage: TabStorage = tabStorage()): boolean {
  const key = PREFIX + name;
  try {
    const before = storage?.getItem(key) ?? null;
    storage?.setItem(key, '1');
    return before === null;
  } catch {
    return true; // full
  }
}

export function tabStorage(): TabStorage {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}
