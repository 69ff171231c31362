/** Rust that is shown because it does not compile: the compiler still says what the page says it does. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-errors-'));
const programs = globSync('content/**/errors/*.rs').sort();

afterAll(() => rmSync(folder, { recursive: true }));

test('pages show errors of the compiler', () => {
  expect(programs.length).toBeGreaterThan(0);
});

// `vitest run tests/snippets/errors.test.ts -u` writes the messages anew.
test.each(programs)('%s does not compile, for the reason that is shown', async (program) => {
  const { status, stderr } = spawnSync(
    'rustc',
    ['--edition', '2024', '--emit', 'metadata', '--out-dir', folder, '-'],
    { encoding: 'utf8', input: readFileSync(program, 'utf8') },
  );
  expect(status).toBe(1);
  const message = stderr.replaceAll('<anon>', basename(program));
  await expect(message).toMatchFileSnapshot(resolve(program.replace(/\.rs$/, '.txt')));
});
