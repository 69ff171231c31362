/** The inputs of the site's step: a file that its build imports and the step does not name is never noticed when it changes. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot, root } from '../../../scripts/setup/paths.mjs';
import { testSteps } from '../../../scripts/steps/table.ts';

const IMPORT =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"](\.[^'"?]+)|import\(\s*['"](\.[^'"?]+)/gm;

/** Files of ours that are imported from these on, with the file that does it. */
function importedFrom(entries: readonly string[]): Map<string, string> {
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

const step = testSteps.find(({ name }) => name === 'site');
const [own = ''] = globSync('scripts/steps/site.ts', { cwd: root });
const pages = globSync('{src,content}/**/*.{ts,astro,mdx}', { cwd: root });
const imported = importedFrom([...pages, 'astro.config.mjs', own]);

function unnoticed(inputs: readonly string[]): string[] {
  return [...imported]
    .filter(([file]) => !inputs.some((input) => file === input || file.startsWith(`${input}/`)))
    .map(([file, by]) => `${file}, imported by ${by}`);
}

test('the site is built again after a change of any file that its build imports', () => {
  expect(imported.size).toBeGreaterThan(300);
  expect(unnoticed([...(step?.inputs ?? []), own])).toEqual([]);
});

test('an input that is missing is found', () => {
  const inputs = [...(step?.inputs ?? []), own];
  for (const left of ['src', 'content', 'rust', 'scripts/book', 'scripts/offline']) {
    expect(unnoticed(inputs.filter((input) => input !== left)), left).not.toEqual([]);
  }
});
