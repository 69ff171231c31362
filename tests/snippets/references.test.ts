/** Every source that a page names exists, and cells name each other rightly. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chainOf, findCells, findReferences, textOf } from './references.ts';

const references = findReferences();
const cells = findCells();

test('pages show sources', () => {
  expect(references.length).toBeGreaterThan(0);
  expect(cells.length).toBeGreaterThanOrEqual(4);
});

describe.each(references)('$page: <$component> of $file, region $region', (reference) => {
  test('names text that exists', () => {
    expect(textOf(reference).trim()).not.toBe('');
  });
});

describe.each(cells)('cell "$id"', (cell) => {
  test('is the only one of its name on its page', () => {
    expect(cells.filter((it) => it.page === cell.page && it.id === cell.id)).toHaveLength(1);
  });

  test('needs only cells that come before it', () => {
    for (const needed of chainOf(cell, cells).slice(0, -1)) {
      expect(cells.indexOf(needed)).toBeLessThan(cells.indexOf(cell));
    }
  });

  test('has the recorded output that it names', () => {
    if (cell.expected !== undefined) expect(existsSync(cell.expected)).toBe(true);
  });
});
