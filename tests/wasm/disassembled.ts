/** Looks into a WebAssembly binary: its instructions on vectors, and the folders that it mentions. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** How often each instruction on vectors occurs, by name. */
export function vectorInstructions(binary: Uint8Array): Map<string, number> {
  const text = disassembled(binary);
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/\((v128\.\w+|[if]\d+x\d+\.\w+)/g)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What a binary says around each mention of a folder. */
export function mentions(binary: Uint8Array, folder: string): string[] {
  const text = new TextDecoder('latin1').decode(binary);
  return text
    .split(folder)
    .slice(1)
    .map((rest) => folder + rest.slice(0, 80));
}

function disassembled(binary: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'disassembled-'));
  try {
    const file = path.join(folder, 'module.wasm');
    writeFileSync(file, binary);
    const disassembler = path.join(root, 'node_modules', '.bin', 'wasm-dis');
    return execFileSync(disassembler, ['--all-features', file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
