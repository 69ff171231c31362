/** What components keep in this browser: JSON in localStorage under `oxidizing:`, in memory where storage is blocked. */

import { browserStorage, PREFIX, read, write } from './storage.ts';

/** Stands in for localStorage where the browser refuses it: lives as long as the page. */
const memory = new Map<string, string>();

/** The value kept under `oxidizing:<name>`, or null if there is none or it is not JSON. */
export function recall(name: string): unknown {
  const key = PREFIX + name;
  const text = memory.get(key) ?? read(key);
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
  const refusal = write(key, text);
  if (refusal === null) memory.delete(key);
  else {
    memory.set(key, text);
    // A script that cannot be fetched says nothing; the page works on.
    import('./unkept.ts').then(({ tellUnkept }) => tellUnkept(refusal)).catch(() => {});
  }
  tell();
  return refusal === null;
}

/** Whether the browser keeps something under `oxidizing:<name>`. */
export function isKept(name: string): boolean {
  return read(PREFIX + name) !== null;
}

/** What is kept under names that begin so: the rest of each name, sorted. */
export function namesAfter(start: string): string[] {
  const begin = PREFIX + start;
  const keys = new Set([...memory.keys(), ...Object.keys(browserStorage() ?? {})]);
  return [...keys]
    .filter((key) => key.startsWith(begin))
    .map((key) => key.slice(begin.length))
    .sort();
}

/** Forgets `oxidizing:<name>`. */
export function forget(name: string): void {
  const key = PREFIX + name;
  memory.delete(key);
  write(key, null);
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
