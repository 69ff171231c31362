/** Shown Python runs when it is pasted into a fresh interpreter, and prints what the page says. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chainOf, findCells, findReferences, textOf } from './references.ts';
import { runCells, runPasted } from './run-python.ts';

const cells = findCells();

/** A whole file, or a region that names no context, promises to run alone; tests run under pytest. */
const alone = findReferences().filter(
  (it) =>
    it.component === 'Snippet' &&
    it.file.endsWith('.py') &&
    it.context === undefined &&
    !/\/test_\w+\.py$/.test(it.file),
);

test.each(alone)('$file, region $region, runs when pasted alone', (reference) => {
  const { status, stderr } = runPasted(textOf(reference));
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe.each(cells)('cell "$id"', (cell) => {
  // `vitest run tests/snippets -u` writes the recorded output anew.
  test('runs after the cells it needs and prints what the page shows', async () => {
    const { status, stdout, stderr } = runCells(chainOf(cell, cells));
    expect(status, stderr).toBe(0);
    if (cell.expected !== undefined) {
      await expect(stdout).toMatchFileSnapshot(resolve(cell.expected));
    }
  });
});
