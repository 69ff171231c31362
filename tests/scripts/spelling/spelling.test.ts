/** What of a text counts as prose when its spelling is checked. */
import { expect, test } from 'vitest';
import { proseWords } from '../../../scripts/spelling/words.ts';

const words = (markdown: string) => proseWords(markdown).map(({ word }) => word);

test('words come with their lines', () => {
  expect(proseWords('One\n\ntwo words')).toEqual([
    { word: 'One', line: 1 },
    { word: 'two', line: 3 },
    { word: 'words', line: 3 },
  ]);
});

test.each([
  ['a fence', 'Before\n\n```rust\nlte mut blok\n```\n\nafter'],
  ['a fence inside a list', 'Before\n\n- ```\n  blok\n  ```\n\nafter'],
  ['code in a line', 'Before `lte mut` after'],
  ["a link's address", 'Before [after](/chpaters/xyzq/#blok)'],
  ['an address', 'Before https://exmaple.org/blok after'],
  ['paths and versions', 'Before src/lbi.rs cp311-abi3 3.11.7 count_dubles after'],
  ['an issue of a repository', 'Before tursodatabase/turso #653 after'],
  ['names with a capital inside', 'Before PyO3 WebAssembly SIMD after'],
])('%s is no prose', (_what, markdown) => {
  expect(words(markdown)).toEqual(['Before', 'after']);
});

test('a compound and a contraction are looked at by their parts', () => {
  expect(words('side-by-side isn’t teh')).toEqual(['side', 'by', 'side', "isn't", 'teh']);
});
