import { expect, test } from 'vitest';
import { dateWords, SOURCES, sourceOf } from '../../../content/reference/sources.ts';
import { loadPublished } from '../../../src/records/published-tables.ts';
import { allSections } from '../../../src/reference/sections.ts';

test('a source is found by its id', () => {
  expect(sourceOf('part-0-2024').title).toBe('Rust in Python part 0: why and how?');
});

test('an unknown source is refused, and the known ones are listed', () => {
  expect(() => sourceOf('part-1')).toThrow(/no source "part-1".*speed-up-2017, /);
});

test('no id names two sources', () => {
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
});

test.each([
  ['modules-in-rust-2015', '20 July 2015'],
  ['speed-up-2017', 'November 2017'],
  ['notes-2018', 'about 2018'],
  ['pyo3', null],
])('the date of %s is written as it is known', (id, words) => {
  expect(dateWords(sourceOf(id))?.replaceAll('\u00a0', ' ') ?? null).toBe(words);
});

test.each(SOURCES.filter(({ table }) => table !== undefined))(
  '$id and its published table name the same post',
  ({ table = '', title, author, date }) => {
    const found = loadPublished(table);
    if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);
    expect({ title, author, date }).toEqual({
      title: found.record.title,
      author: found.record.author,
      date: found.record.published,
    });
  },
);

test.each([
  ['modules-in-rust-2015', 'two tables'],
  ['speed-up-2017', 'five tables'],
])('%s says of how many tables it consists, and the data has all of them', (id, words) => {
  const { taken, table = '' } = sourceOf(id);
  const found = loadPublished(table);
  if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);
  expect(taken).toContain(words);
  expect(found.record.groups).toHaveLength(words === 'two tables' ? 2 : 5);
});

test('the reading list of 2017 is complete, and each entry says what has become of it', () => {
  const { reading = [] } = sourceOf('speed-up-2017');
  expect(reading).toHaveLength(8);
  for (const { link, today } of reading) {
    expect(link).toMatch(/^https?:\/\//);
    expect(today).not.toBe('');
  }
});

test('what is called an escape hatch is `unsafe`, in every section that speaks of one', () => {
  const told = allSections()
    .map(({ text }) => text)
    .filter((text) => text.includes('escape hatch'));
  for (const text of told) expect(text).toContain('`unsafe`');
});
