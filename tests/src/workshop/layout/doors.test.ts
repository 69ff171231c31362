/**
 * The doors of the book's own ports are the layout's, for the contracts as they are. After a change of either,
 * `WRITE_DOORS=1 vitest run --project src tests/src/workshop/layout/doors.test.ts` writes them anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractShape } from '../../../../src/workshop/kept/contract-shape.ts';
import { doorOf } from '../../../../src/workshop/layout/door.ts';
import { kernelOf } from '../../../../src/workshop/layout/kernel.ts';

const examples = readdirSync('content/workshop').filter((name) =>
  existsSync(`content/workshop/${name}/contract.json`),
);

const read = (path: string): string => readFileSync(path, 'utf8');

function contractOf(name: string) {
  return contractShape(JSON.parse(read(`content/workshop/${name}/contract.json`)), '');
}

test.each(examples)('the door of %s is that of its contract', (name) => {
  const written = doorOf(contractOf(name), read(`content/workshop/${name}/original.py`));
  const path = `rust/ports/src/${name}/door.rs`;
  if (process.env['WRITE_DOORS'] !== undefined) writeFileSync(path, written);
  expect(read(path)).toBe(written);
});

test.each(examples)('the kernel of %s has the signature of its contract', (name) => {
  const signature = /^pub fn [\s\S]*? \{$/m.exec(kernelOf(contractOf(name)))?.[0] ?? '';
  // A port may change what it got, and says so in its signature.
  const plain = (text: string): string => text.replace(/\bmut (?=\w+:)/g, '').replace(/\s+/g, ' ');
  expect(signature).not.toBe('');
  expect(plain(read(`rust/ports/src/${name}/kernel.rs`))).toContain(plain(signature));
});
