/** What a company copies from the chapter on the toolset: the wrapper's own tests, and what the program that forks prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const CHAPTER = 'content/chapters/07-rust-in-your-toolset';

function python(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(resolve('build/venv/bin/python'), args, {
    cwd: join(CHAPTER, folder),
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status, stdout, output: stdout + stderr };
}

test('the wrapper around a port passes its own tests', () => {
  const { status, output } = python('rollout', '-m', 'pytest', '-q', '-p', 'no:cacheprovider');
  expect(status, output).toBe(0);
  expect(output).toMatch(/^\d\d passed/m);
});

test('a child that is forked after its parent has used threads hangs, and every other one ends', () => {
  const { status, stdout, output } = python('fork', 'fork.py');
  expect(status, output).toBe(0);
  expect(stdout).toBe(readFileSync(join(CHAPTER, 'fork/printed.txt'), 'utf8'));
});
