import { expect, test } from 'vitest';
import { published, resultsHref } from '../../../content/reference/published.ts';
import { loadPublished } from '../../../src/records/published-tables.ts';
import { publishedRowId } from '../../../src/records/row-id.ts';

const CYTHON = { table: 'fib-2015', group: 'CPython 3.4.2', row: 'Cython' };

test('a figure is read from its table, and stays on one line with its unit', () => {
  expect(published(CYTHON)).toBe('192\u00a0ns');
});

test('a figure leads to its row on the Results page', () => {
  const found = loadPublished(CYTHON.table);
  if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);
  const ids = found.record.groups.flatMap((group) =>
    group.rows.map(({ implementation }) =>
      publishedRowId(CYTHON.table, group.environment, implementation),
    ),
  );
  expect(ids).toContain(resultsHref(CYTHON).split('#')[1]);
});

test.each([
  [
    { ...CYTHON, row: 'Fortran' },
    /no row "Fortran" in a group "CPython 3.4.2"[\s\S]*Boost\.Python/,
  ],
  [{ ...CYTHON, group: 'CPython 1' }, /in a group "CPython 1"/],
  [{ ...CYTHON, table: 'gone' }, /gone\.json is missing/],
])('%o is refused, and what there is is listed', (named, message) => {
  expect(() => published(named)).toThrow(message);
});
