/** Where numbers lie on a computer: the sizes that a picture shows, and the addresses beside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runPasted } from './run-python.ts';

const CHAPTER = resolve('content/chapters/05-data-across-the-boundary');
const RECORDED = join(CHAPTER, 'printed/memory.txt');

/** What the program prints that the page shows beside the Python cell. */
function runRust(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oxidizing-memory-'));
  try {
    const program = join(folder, 'vec');
    const source = join(CHAPTER, 'memory/vec.rs');
    const built = spawnSync('rustc', ['--edition', '2024', '-o', program, source], {
      encoding: 'utf8',
    });
    expect(built.status, built.stderr).toBe(0);
    return spawnSync(program, { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every run has addresses of its own. */
const withoutAddresses = (text: string): string => text.replaceAll(/0x[0-9a-f]+/g, '0x…');

// `vitest run tests/snippets/memory.test.ts -u` writes the output anew.
test('both programs print the recorded sizes, and items lie side by side', async () => {
  const python = runPasted(readFileSync(join(CHAPTER, 'cells/memory.py'), 'utf8'));
  expect(python.status, python.stderr).toBe(0);
  const printed = `${python.stdout}\n${runRust()}`;
  const recorded = existsSync(RECORDED) ? readFileSync(RECORDED, 'utf8') : '';
  const isSame = withoutAddresses(printed) === withoutAddresses(recorded);
  await expect(isSame ? recorded : printed).toMatchFileSnapshot(RECORDED);
  const items = [...printed.matchAll(/item +8 bytes at (0x[0-9a-f]+)/g)].map((it) => Number(it[1]));
  const steps = items.slice(1).map((address, index) => address - (items[index] ?? 0));
  expect(steps.toSpliced(2, 1)).toEqual([8, 8, 8, 8]);
});
