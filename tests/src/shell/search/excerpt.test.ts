import { expect, test } from 'vitest';
import { excerptOf } from '../../../../src/shell/search/excerpt.ts';

const excerpt = (text: string, ...found: string[]) =>
  excerptOf(text, (word) => found.includes(word.text))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

test('a short text is whole, with the words found marked', () => {
  expect(excerpt('Rust’s `Vec<T>`, and a list.', 'vec', 'list')).toBe(
    'Rust’s `[Vec]<T>`, and a [list].',
  );
});

test('a long text is cut around the place with most different words found', () => {
  const text = `wheel ${filler(40)} a wheel that pip installs ${filler(40)}`;
  const cut = excerpt(text, 'wheel', 'pip');
  expect(cut).toMatch(/^… w36 w37 w38 w39 a \[wheel\] that \[pip\] installs w0 .* …$/);
});

test('a text without the words, which are in its code or its names, begins at its start', () => {
  expect(excerpt(filler(40), 'gil')).toMatch(/^w0 w1 .* w25 …$/);
});

test('mark-up in a text stays text', () => {
  expect(excerptOf('<img src=x onerror=alert(1)>', () => false)).toEqual([
    { text: '<img src=x onerror=alert(1)>', marked: false },
  ]);
});
