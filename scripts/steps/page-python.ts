/** Which Python the page runs: what a wheel for it has to be built for. */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';

/** What the tags of a wheel say of it. */
export interface PagePython {
  /** Release of the ABI of Pyodide, for example "2026_0". */
  readonly abi: string;
  /** As pip wants it, for example "3.14". */
  readonly version: string;
}

/** Of the installed Pyodide. */
export function pagePython(): PagePython {
  const lock = JSON.parse(
    readFileSync(fromRoot('node_modules', 'pyodide', 'pyodide-lock.json'), 'utf8'),
  );
  const { abi_version: abi, python } = lock.info;
  return { abi, version: python.split('.').slice(0, 2).join('.') };
}
