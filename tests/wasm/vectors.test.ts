/** Both WebAssembly builds compare sixteen bytes with one instruction, and say nothing of where they were built. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserModule, extensionModule } from './built.ts';

const root = path.join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vectors-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** How often each instruction on vectors occurs, by name. */
function vectorInstructions(binary: Uint8Array): Map<string, number> {
  const file = path.join(folder, 'module.wasm');
  writeFileSync(file, binary);
  const disassembler = path.join(root, 'node_modules', '.bin', 'wasm-dis');
  const text = execFileSync(disassembler, ['--all-features', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/\((v128\.\w+|[if]\d+x\d+\.\w+)/g)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What a binary says around each mention of a folder. */
function mentions(binary: Uint8Array, folder: string): string[] {
  const text = new TextDecoder('latin1').decode(binary);
  return text
    .split(folder)
    .slice(1)
    .map((rest) => folder + rest.slice(0, 80));
}

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
