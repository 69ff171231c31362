/** The page's module indexes the texts of the shared table of cases, and names what is no text. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import init, { Corpus } from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  readonly total: number;
  readonly words: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly near: readonly (readonly [string, number, readonly string[]])[];
}

const cases: readonly Case[] = JSON.parse(readFileSync('rust/corpus/tests/cases.json', 'utf8'));
/** An empty file is refused, and a byte order mark at the start of a file is skipped. */
const files = cases.filter(({ text }) => text !== '' && !text.startsWith('\ufeff'));

const open = (text: string) => new Corpus(new TextEncoder().encode(text));

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

describe.each(files)('$name', ({ text, lines, total, words, near }) => {
  test('is indexed as the table says', () => {
    using corpus = open(text);
    expect([corpus.lines(), corpus.total()]).toEqual([lines, total]);
    expect(corpus.distinct()).toBe(Object.keys(words).length);
    for (const [word, places] of Object.entries(words)) {
      expect([...corpus.positions(word)]).toEqual(places.flat());
      expect(corpus.count(word)).toBe(places.length);
    }
    for (const [word, distance, found] of near) {
      expect(corpus.within(word, distance)).toEqual(found);
    }
  });
});

test('a byte that is not UTF-8 is told with its line and column', () => {
  expect(() => new Corpus(new Uint8Array([0x61, 0x0a, 0xff]))).toThrow(
    /^2:1: byte 0xff is not UTF-8/,
  );
});

test('a byte order mark is skipped, and an empty file refused', () => {
  using corpus = open('\ufeffwhale');
  expect([...corpus.positions('whale')]).toEqual([1, 1]);
  expect(() => open('\ufeff')).toThrow(/^1:1: the file is empty/);
});

test('more words hold more memory', () => {
  using small = open('whale');
  using large = open('white whale '.repeat(1_000));
  expect(large.bytes_held()).toBeGreaterThan(small.bytes_held() + 2_000 * 8 - 100);
});
