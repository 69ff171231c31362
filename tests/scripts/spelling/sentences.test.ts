/** Which sentences the check of prose calls too long. */
import { expect, test } from 'vitest';
import { longSentences } from '../../../scripts/spelling/sentences.ts';

test('a sentence with more words than it may have is found, with its line and its beginning', () => {
  expect(longSentences('Short one.\n\nThis one has a few words too many. End.', 7)).toEqual([
    { line: 3, words: 8, start: 'This one has a few words' },
  ]);
});

test('code and the address of a link do not make a sentence longer', () => {
  const text = 'See `a + b + c + d` and [this page](/a/ "One two three (four) five. Six") now.';
  expect(longSentences(text, 6)).toEqual([]);
  expect(longSentences(text, 5)).toHaveLength(1);
});

test('a colon ends a sentence, and a dash is no word', () => {
  expect(longSentences('One two three: four – five six.', 3)).toEqual([]);
});

test('code blocks, tables and headings are left out', () => {
  const text =
    '# One two three\n\n| one two three |\n\n```text\none two three\n```\n\nOne two three.';
  expect(longSentences(text, 2)).toEqual([{ line: 9, words: 3, start: 'One two three.' }]);
});
