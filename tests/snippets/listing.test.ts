/** What the compiler makes of a shown function is what the page shows beside it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const CHAPTER = 'content/chapters/01-why-rust';

// `vitest run tests/snippets/listing.test.ts -u` writes the listing anew.
test('the addition of two numbers of known type is one instruction of WebAssembly', async () => {
  const { status, stdout, stderr } = spawnSync(
    'rustc',
    [
      ...['--edition', '2024', '--crate-type', 'lib', '-C', 'opt-level=3', '--emit', 'asm=-'],
      ...['--target', 'wasm32-unknown-unknown', `${CHAPTER}/add.rs`],
    ],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const [, body = ''] = stdout.match(/^_ZN\w*:\n([\s\S]*?)\tend_function$/m) ?? [];
  const instructions = body.split('\n').filter((line) => /^\t[a-z]/.test(line));
  expect(instructions.filter((line) => line.includes('add'))).toHaveLength(1);
  await expect(
    `${instructions.map((line) => line.trim().replace('\t', ' ')).join('\n')}\n`,
  ).toMatchFileSnapshot(resolve(CHAPTER, 'add.wat'));
});
