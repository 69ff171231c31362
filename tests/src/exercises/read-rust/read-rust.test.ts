/** Reading Rust: tokens are found where they stand, and marked without losing a colour or a character. */
import { expect, test } from 'vitest';
import { gapsBefore } from '../../../../src/exercises/read-rust/beside.ts';
import { markTokens, placesOf } from '../../../../src/exercises/read-rust/marked-tokens.ts';
import { highlightLines } from '../../../../src/snippet/highlight.ts';

const CODE = 'fn offn(text: &str) -> u64 {\n    let mut some = Some(0u64)?;\n}';

const explained = (...tokens: string[]) => tokens.map((token) => ({ token, words: 'What it is.' }));
const places = (...tokens: string[]) => placesOf(CODE, explained(...tokens), 'some.rs');

test('a token is found where it is no part of a longer name', () => {
  const [name, type, number] = places('text', '&str', '0u64');
  expect(CODE.slice(name?.start, name?.end)).toBe('text');
  expect(type).toEqual({ start: CODE.indexOf('&str'), end: CODE.indexOf('&str') + 4 });
  expect(number?.start).toBe(CODE.indexOf('0u64'));
});

test.each([
  ['that the code does not have', ['fn', 'Option']],
  ['that is only a part of a name', ['ome']],
])('a token %s fails and is named', (_, tokens) => {
  expect(() => places(...tokens)).toThrow(`some.rs has no "${tokens.at(-1)}"`);
});

test('tokens out of order, or one inside another, fail', () => {
  expect(() => places('let mut', '&str')).toThrow(/"&str" stands before/);
  expect(() => places('let mut', 'mut')).toThrow(/"mut" stands before/);
});

test('the marked code is the code, with each token in a mark of its own', async () => {
  const html = (await highlightLines(CODE, 'rust')).join('\n');
  const marked = markTokens(html, places('fn', '&str', 'let mut', 'Some', '?'));
  const text = (part: string): string =>
    part
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  expect(text(marked)).toBe(CODE);
  const marks = marked.split('<span class="token"').slice(1);
  expect(marks).toHaveLength(5);
  expect(marks.map((mark) => mark.match(/^ data-token="(\d)"/)?.[1])).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(marked.match(/<span/g)).toHaveLength(marked.match(/<\/span>/g)?.length ?? 0);
});

test('a token at the very end is closed', () => {
  expect(markTokens('a <span class="k">b</span>', [{ start: 2, end: 3 }])).toBe(
    'a <span class="token" data-token="0"><span class="k">b</span></span>',
  );
});

test('a line stands beside its own: lines that the left column has none for stay empty there', () => {
  expect(gapsBefore([1, 2, 5], 3, 6)).toEqual([0, 0, 2]);
});

test.each([
  ['too few numbers', [1, 2], /3 lines of Python, but `beside` has 2 numbers/],
  ['a number twice', [1, 1, 2], /has 1 after 1/],
  ['a line that is not there', [1, 2, 7], /has 7 after 2: expected rising numbers of the 6 lines/],
])('%s for the lines beside each other fails', (_, beside, words) => {
  expect(() => gapsBefore(beside, 3, 6)).toThrow(words);
});
