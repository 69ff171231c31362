/** Every source that a page names exists, and cells name each other rightly. */
import { existsSync, globSync, readFileSync } from 'node:fs';
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
    const { expected } = cell;
    if (expected === undefined) return;
    expect(
      existsSync(expected),
      `${expected} is missing: "npx vitest run tests/snippets/python.test.ts -u" writes it`,
    ).toBe(true);
  });
});

// The reader's answer is kept by the component's name and this id, whatever the page.
const kept = globSync('content/**/*.mdx')
  .sort()
  .flatMap((page) =>
    [
      ...readFileSync(page, 'utf8').matchAll(
        /<(Quiz|ChoiceCell|YourTurn)\b[\s\S]*?\bid="([^"]*)"/g,
      ),
    ].map(([, component, id]) => ({ page, component, id })),
  );

test.each(kept)('$page: no other <$component> of the site has the id "$id"', (one) => {
  const alike = kept.filter(({ component, id }) => component === one.component && id === one.id);
  expect(alike).toEqual([one]);
});
