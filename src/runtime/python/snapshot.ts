/** Copies Python's memory right after its start, by parts of Pyodide that it keeps to itself. */
import type { PyodideAPI } from 'pyodide';

/** What we use of Pyodide's own settings, which its types do not name. */
interface Settings {
  _makeSnapshot?: boolean;
  _loadSnapshot?: unknown;
}

/**
 * The whole memory of an interpreter that has run nothing yet; null if this Pyodide cannot copy it.
 * Nothing may be installed or imported before: an extension module in a copy breaks when it is used.
 */
export function takeSnapshot(pyodide: PyodideAPI): Uint8Array<ArrayBuffer> | null {
  try {
    const settings = settingsOf(pyodide);
    // Given to `loadPyodide` instead, it would wrap all of JavaScript that cells get to see.
    settings._makeSnapshot = true;
    try {
      const memory = pyodide.makeMemorySnapshot({ serializer: refuse });
      return memory.buffer instanceof ArrayBuffer ? new Uint8Array(memory.buffer) : null;
    } finally {
      settings._makeSnapshot = false;
    }
  } catch {
    return null;
  }
}

/** Lets go of the copy that Pyodide started from: its settings would hold it as long as Python lives. */
export function releaseSnapshot(pyodide: PyodideAPI): void {
  delete settingsOf(pyodide)._loadSnapshot;
}

function settingsOf(pyodide: PyodideAPI): Settings {
  const { _api } = pyodide as unknown as { readonly _api: { readonly config: Settings } };
  return _api.config;
}

/** A fresh interpreter holds no object of JavaScript; one that does cannot be copied. */
function refuse(): never {
  throw new Error('Python holds an object of JavaScript, which no copy of its memory contains.');
}
