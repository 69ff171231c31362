/** Both WebAssembly builds compare sixteen bytes with one instruction, and say nothing of where they were built. */
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserModule, extensionModule } from './built.ts';
import { mentions, vectorInstructions } from './disassembled.ts';

const root = path.join(import.meta.dirname, '..', '..');
describe.each([
  ['the module for the page', browserModule],
  ['the extension for Pyodide', () => extensionModule('doubles')],
])('%s', (_module, read) => {
  test('compares and adds sixteen bytes at a time', () => {
    const counts = vectorInstructions(read());
    expect(counts.get('v128.load') ?? 0).toBeGreaterThan(0);
    expect(counts.get('i8x16.eq') ?? 0).toBeGreaterThan(0);
    expect((counts.get('i8x16.sub') ?? 0) + (counts.get('i8x16.add') ?? 0)).toBeGreaterThan(0);
  });

  test.each([
    ['the repository', root],
    ['the registry of crates', process.env['CARGO_HOME'] ?? path.join(homedir(), '.cargo')],
  ])('does not say where %s was when it was built', (_place, folder) => {
    expect(mentions(read(), folder)).toEqual([]);
  });
});

test('a module without vectors has none to find', () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  expect(vectorInstructions(empty)).toEqual(new Map());
});
