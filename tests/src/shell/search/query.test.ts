import { describe, expect, it } from 'vitest';
import { find } from '../../../../src/shell/search/query.ts';
import { makeIndex } from '../../../../src/shell/search/search-index.ts';
import type { SearchSection } from '../../../../src/shell/search/section.ts';
import { stem } from '../../../../src/shell/search/stem.ts';
import { wordsOf } from '../../../../src/shell/search/words.ts';

const section = (heading: string, more: Partial<SearchSection> = {}): SearchSection => ({
  path: `/page/#${heading}`,
  page: 'Page',
  heading,
  names: [],
  isEntry: false,
  prose: '',
  code: '',
  ...more,
});

/** The headings of what is found, best first. */
const search = (query: string, ...sections: SearchSection[]) =>
  find(query, makeIndex(sections)).sections.map(({ heading }) => heading);

describe('what is found', () => {
  const book = [
    section('Wheels', { prose: 'pip installs a wheel for Python' }),
    section('Threads', { prose: 'a thread of Rust waits', names: ['GIL'] }),
    section('Numbers', { prose: 'numbers overflow in Rust', code: 'checked_add HashMap u64' }),
  ];

  it.each([
    ['install wheel', ['Wheels']],
    ['how do I install the wheels?', ['Wheels']],
    ['gil', ['Threads']],
    ['checked_add', ['Numbers']],
    ['hashmap', ['Numbers']],
    ['map', ['Numbers']],
    ['u64', ['Numbers']],
    ['overfl', ['Numbers']],
    ['rust threads', ['Threads']],
    ['pip wheel fedora', ['Wheels']],
  ])('“%s” is found by its words', (query, found) => expect(search(query, ...book)).toEqual(found));

  it.each([
    ['', 'nothing'],
    ['?!', 'no word'],
    ['how to the', 'stop words alone'],
    ['zzxxyy', 'a word that is not there'],
    ['wheelbarrow', 'more than a word that is there'],
    ['zzxxyy wheel', 'one word of two that is not there'],
    ['wheel zzxxyy wheel', 'a word that is not there, and one twice'],
    ['x', 'the beginning of no word, or of too many'],
    ['constructor', 'a name that every object of JavaScript has'],
  ])('“%s” finds nothing: %s', (query) => expect(search(query, ...book)).toEqual([]));

  it('one of two words is enough where both stand in the book, but not together', () => {
    expect(search('wheel overflow', ...book).toSorted()).toEqual(['Numbers', 'Wheels']);
    expect(search('wheel python', ...book)).toEqual(['Wheels']);
  });

  it('the subject of the book is looked for where there is no other word', () => {
    expect(search('rust', ...book).toSorted()).toEqual(['Numbers', 'Threads']);
  });
});

describe('what comes first', () => {
  it('a section whose heading has the word', () => {
    const said = section('Speed', { prose: 'Cython and once more Cython' });
    expect(search('cython', said, section('Cython', { prose: 'a dialect' }))).toEqual([
      'Cython',
      'Speed',
    ]);
  });

  it('a section with a name that is the query, stop words included', () => {
    const heading = section('Worth', { prose: 'worth it' });
    const named = section('Ask', { names: ['is Rust worth it'] });
    expect(search('is rust worth it', heading, named)).toEqual(['Ask', 'Worth']);
  });

  it('prose before code', () => {
    const code = section('Code', { code: 'overflow' });
    expect(search('overflow', code, section('Prose', { prose: 'overflow' }))).toEqual([
      'Prose',
      'Code',
    ]);
  });

  it('a section that explains before an entry of a list', () => {
    const entry = section('gil', { isEntry: true, prose: 'The lock' });
    const names = ['GIL'];
    expect(search('gil', entry, section('Threads', { names, prose: 'The lock' }))).toEqual([
      'Threads',
      'gil',
    ]);
  });
});

it.each([
  ['installs installing installed installation', 'install'],
  ['stopping stopped stops', 'stop'],
  ['copies copied copying', 'copy'],
  ['compile compiler compiles compiling compilation', 'compil'],
  ['optimise optimize optimisation optimizing', 'optimis'],
  ['threads threaded threading', 'thread'],
  ['faster fastest', 'fast'],
  ['classes', 'class'],
  ['adding adds', 'add'],
])('%s have the stem %s', (words, expected) => {
  expect(words.split(' ').map(stem)).toEqual(words.split(' ').map(() => expected));
});

it.each(['string', 'test', 'this', 'gil', 'abi3', 'c++', 'u64', 'bus'])(
  '%s is its own stem',
  (word) => expect(stem(word)).toBe(word),
);

it('names are compared as a whole and by their parts', () => {
  expect(wordsOf('ModuleNotFoundError').map(({ terms }) => terms)).toEqual([
    ['modulenotfounderror', 'modul', 'not', 'found', 'error'],
  ]);
  expect(wordsOf('Python’s C++ isn’t PyO3').map(({ text }) => text)).toEqual([
    'python',
    'c++',
    'isnt',
    'pyo3',
  ]);
});
