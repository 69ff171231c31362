/** The C function that “The alternatives” shows is compiled and called through ctypes, as the page says. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const SHOWN = 'content/bindings/fib';
const folder = mkdtempSync(join(tmpdir(), 'alternatives-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('the C function compiles without a warning and does what the Python beside it asserts', () => {
  // cc is what Rust links with: where the crates build, it is there.
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
  const library = join(folder, 'libfib.so');
  execFileSync('cc', [...flags, '-o', library, `${SHOWN}/fib.c`], { stdio: 'pipe' });
  copyFileSync(`${SHOWN}/fib_ctypes.py`, join(folder, 'fib_ctypes.py'));
  const run = () =>
    execFileSync('build/venv/bin/python', ['content/reference/alternatives/undeclared.py'], {
      env: { ...process.env, PYTHONPATH: folder },
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
});
