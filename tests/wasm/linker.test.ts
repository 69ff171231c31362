/** The linker stand-in answers rustc, and says what it cannot do. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const linker = path.join(import.meta.dirname, '..', '..', 'scripts', 'link-side-module.mjs');

function link(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(linker, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.each(['-dumpversion', '--version'])('answers %s as the Emscripten of the ABI does', (flag) => {
  expect(link(flag)).toEqual({ status: 0, stdout: '5.0.3\n', stderr: '' });
});

test.each([
  [['-o', 'out.wasm', 'a.o', '-lssl'], 'got the argument "-lssl"'],
  [['-o', 'out.wasm', 'a.c'], 'got the argument "a.c"'],
  [['-o', 'out.wasm', 'a.o', '-s', 'MAIN_MODULE=1'], 'got the setting "-s MAIN_MODULE=1"'],
  [['a.o'], 'got no output file, expected "-o FILE"'],
  [['-o', 'out.wasm'], 'got nothing to link, expected .o, .a or .rlib files'],
])('refuses %j and says why', (args, reason) => {
  const { status, stderr } = link(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(`link-side-module: ${reason}`);
});

test("passes the linker's own failure on", () => {
  const { status, stderr } = link('-o', '/nowhere/out.wasm', '/nowhere/a.o');
  expect(status).not.toBe(0);
  expect(stderr).toContain('/nowhere/a.o');
});
