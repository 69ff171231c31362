/** A failed command is explained by its own words. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, tryCommand } from '../../../scripts/setup/run-command.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const node = process.execPath;

test('the lines of both streams are handed on', async () => {
  const seen: string[] = [];
  const script = 'console.log("out"); console.error("err")';
  await runCommand(node, ['-e', script], { onLine: (line) => seen.push(line) });
  expect(seen.sort()).toEqual(['err', 'out']);
});

test('a failure names the command, its folder, its exit code and its last lines', async () => {
  const script = 'for (let i = 0; i < 99; i++) console.log("line " + i); process.exit(3)';
  const failure = await runCommand(node, ['-e', script], { cwd: '/' }).catch((error) => error);
  expect(failure.name).toBe('PlainFailure');
  expect(failure.message).toContain('exit code 3');
  expect(failure.message).toContain(node);
  expect(failure.message).toContain('in /');
  expect(failure.message).toContain('line 98');
  expect(failure.message).not.toContain('line 50');
});

test('a line of a megabyte is cut', async () => {
  const script = 'console.log("x".repeat(1e6)); process.exitCode = 1';
  const failure = await runCommand(node, ['-e', script]).catch((error) => error);
  expect(failure.message.length).toBeLessThan(1000);
});

test('a program that does not exist is named', async () => {
  await expect(runCommand('no-such-program', ['--now'])).rejects.toThrow(/no-such-program --now/);
});

test('a program that is a link to itself is named', async () => {
  const loop = path.join(temporaryFolder(), 'loop');
  symlinkSync(loop, loop);
  await expect(runCommand(loop, [])).rejects.toThrow(/could not be run to its end/);
});

test('a command over its time limit is ended together with its children', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e3)'],
    { stdio: 'inherit' }).pid`;
  const script = `console.log(${child}); setInterval(() => {}, 1e3)`;
  let pid = 0;
  const result = await tryCommand(node, ['-e', script], {
    timeout: 1500,
    onLine: (line) => {
      pid = Number(line);
    },
  });
  expect(result.timedOut).toBe(true);
  expect(pid).toBeGreaterThan(0);
  // The streams close only when the grandchild, which shares them, has ended.
  expect(result.code).not.toBe(0);
});
