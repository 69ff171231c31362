/** The C function that “The alternatives” shows is compiled and called through ctypes, as the page says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const FOLDER = 'content/reference/alternatives';
const folder = mkdtempSync(join(tmpdir(), 'alternatives-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('the C function compiles without a warning and does what the Python beside it asserts', () => {
  const library = join(folder, 'fib.so');
  // cc is what Rust links with: where the crates build, it is there.
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
  execFileSync('cc', [...flags, '-o', library, `${FOLDER}/fib.c`], { stdio: 'pipe' });
  const run = () =>
    execFileSync('build/venv/bin/python', [`${FOLDER}/fib_ctypes.py`, library], { stdio: 'pipe' });
  expect(run).not.toThrow();
});
