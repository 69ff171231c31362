/** Which files of ours a file needs: it, what it imports, what that imports. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../scripts/setup/paths.mjs';

const IMPORT =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"](\.[^'"?]+)|import\(\s*['"](\.[^'"?]+)/gm;

/** Files of ours that are imported from these on, with the file that does it. */
export function importedFrom(entries: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map(entries.map((entry) => [entry, 'the build']));
  for (const [file] of found) {
    if (!/\.(ts|mjs|astro|mdx)$/.test(file)) continue;
    // Comments import types alone.
    const code = readFileSync(fromRoot(file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, stated, lazy] of code.matchAll(IMPORT)) {
      const imported = path.posix.join(path.posix.dirname(file), stated ?? lazy ?? '');
      if (existsSync(fromRoot(imported)) && !found.has(imported)) found.set(imported, file);
    }
  }
  return found;
}
