/** Names at the head of code, and the room it needs. */
import { expect, test } from 'vitest';
import { shownName, widthFor } from '../../../src/snippet/figure-head.ts';

test.each([
  ['rust/doubles/src/count.rs', 'src/count.rs'],
  ['rust/doubles/Cargo.toml', 'Cargo.toml'],
  ['content/chapters/01-why-rust/triples.py', 'triples.py'],
  ['pyproject.toml', 'pyproject.toml'],
])('%s is shown as %s', (file, shown) => {
  expect(shownName(file)).toBe(shown);
});

test('code that is wider than the text says how wide it is, in columns', () => {
  expect(widthFor('')).toBeUndefined();
  expect(widthFor(`${'x'.repeat(78)}\nshort`)).toBeUndefined();
  expect(widthFor(`short\n${'x'.repeat(79)}\n`)).toEqual({ '--columns': '79' });
  expect(widthFor(`\t${'é'.repeat(75)}`)).toEqual({ '--columns': '79' });
  expect(widthFor('😀'.repeat(79))).toEqual({ '--columns': '79' });
});
