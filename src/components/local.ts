/** What components keep in this browser: JSON in localStorage under `oxidizing:`, in memory where storage is blocked. */

export const PREFIX = 'oxidizing:';

/** Stands in for localStorage where the browser refuses it: lives as long as the page. */
const memory = new Map<string, string>();

/** The browser's localStorage, or null where reading it throws (blocked by a setting or a sandbox). */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The value kept under `oxidizing:<name>`, or null if there is none or it is not JSON. */
export function recall(name: string): unknown {
  const key = PREFIX + name;
  const text = memory.get(key) ?? browserStorage()?.getItem(key) ?? null;
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Keeps `value` under `oxidizing:<name>`. Full or blocked storage is no error: the page remembers it
 * until it closes.
 *
 * @returns whether the browser keeps it beyond that
 */
export function keep(name: string, value: unknown): boolean {
  const key = PREFIX + name;
  const text = JSON.stringify(value);
  try {
    const storage = browserStorage();
    if (!storage) throw new Error('storage is blocked');
    storage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
  tell();
  return !memory.has(key);
}

/** Whether the browser keeps something under `oxidizing:<name>`. */
export function isKept(name: string): boolean {
  return (browserStorage()?.getItem(PREFIX + name) ?? null) !== null;
}

/** Forgets `oxidizing:<name>`. */
export function forget(name: string): void {
  const key = PREFIX + name;
  memory.delete(key);
  browserStorage()?.removeItem(key);
  tell();
}

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever something is kept or forgotten, here or in another tab; returns how to end that. */
export function onKept(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}
