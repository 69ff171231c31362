import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GLOSSARY, termOf } from '../../../content/reference/glossary.ts';
import { sourceOf } from '../../../content/reference/sources.ts';
import { allSections, headingId, sectionsOf } from '../../../src/reference/sections.ts';
import { mentionsOf, usesIn } from '../../../src/reference/uses.ts';

const PAGE = `---
title: 'Porting a function'
---
It <Term of="borrow">borrows</Term> a text, see <Cite of="part-0-2024" />.

## What \`&str\` is

<Term of='borrow'>Borrowed</Term>, and <Term
  of="borrow">borrowed</Term> again.

\`\`\`sh
## no heading
\`\`\`

## What \`&str\` is

An <Term of={'enum'} />.
`;

test('each section in which a word stands is found once, with its address', () => {
  const uses = usesIn(sectionsOf('chapters/03-porting-a-function/index.mdx', PAGE));
  const path = '/chapters/porting-a-function/';
  expect(uses.map(({ of, section, href }) => [of, section, href])).toEqual([
    ['borrow', null, path],
    ['part-0-2024', null, path],
    ['borrow', 'What &str is', `${path}#what-str-is`],
    ['enum', 'What &str is', `${path}#what-str-is-1`],
  ]);
  expect(uses[0]?.page).toBe('Porting a function');
});

test.each([
  ['Is it the same?', 'is-it-the-same'],
  ['1. Decode once', '1-decode-once'],
  ['Debug & release', 'debug--release'],
  ['Read Rust in ten minutes: `?`', 'read-rust-in-ten-minutes-'],
])('the heading "%s" has the id %s', (heading, id) => {
  expect(headingId(heading)).toBe(id);
});

test('pages are read in the order of the book', () => {
  const root = mkdtempSync(join(tmpdir(), 'uses-'));
  for (const chapter of ['02-two', '01-one']) {
    mkdirSync(join(root, 'content', 'chapters', chapter), { recursive: true });
    writeFileSync(join(root, 'content', 'chapters', chapter, 'index.mdx'), PAGE);
  }
  const pages = allSections(root).map(({ href }) => href.split('#')[0]);
  expect([...new Set(pages)]).toEqual(['/chapters/one/', '/chapters/two/']);
  rmSync(root, { recursive: true });
});

test('every word and source that a page names exists', () => {
  for (const { component, of, href } of usesIn(allSections())) {
    const find = component === 'Term' ? termOf : sourceOf;
    expect(() => find(of), href).not.toThrow();
  }
});

test('no entry of the glossary repeats another', () => {
  const rust = GLOSSARY.map((entry) => entry.rust).filter((word) => word !== '–');
  expect(rust.filter((word, index) => rust.indexOf(word) !== index)).toEqual([]);
});

const SECTIONS = sectionsOf(
  'a.mdx',
  'Nothing.\n\n## Words\n\nA data race, two iterators.\n\n## Code\n\nUse a `Vec<i64>` or `#[pyclass]`.\n',
);

test.each([
  ['data-race', ['Words']],
  ['iterator', ['Words']],
  ['list', ['Code']],
  ['pyclass', ['Code']],
  ['type', []],
  ['wheel', []],
])('the term %s is mentioned in %j', (name, sections) => {
  expect(mentionsOf(termOf(name), SECTIONS).map(({ section }) => section)).toEqual(sections);
});

test('most terms are used somewhere in the book', () => {
  const sections = allSections().filter(({ href }) => !href.startsWith('/reference/glossary/'));
  const linked = new Set(usesIn(sections).map(({ of }) => of));
  const used = GLOSSARY.filter(
    (term) => linked.has(term.id) || mentionsOf(term, sections).length > 0,
  );
  expect(used.length).toBeGreaterThanOrEqual(40);
});
