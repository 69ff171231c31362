/** The inputs of the site's step: a file that its build imports and the step does not name is never noticed when it changes. */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { testSteps } from '../../../scripts/steps/table.ts';
import { importedFrom } from '../imported-from.ts';

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
