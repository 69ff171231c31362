/** The table of "When it does not work": nothing in it is shown that no test provokes or runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TROUBLES } from '../../../../content/reference/trouble/table.ts';
import { plain } from '../../../../src/reference/trouble/match.ts';
import { textOf } from '../../../../src/reference/trouble/printed.ts';
import type { Code } from '../../../../src/reference/trouble/trouble.ts';

const FOLDER = 'content/reference/trouble';
const TESTS = 'tests/snippets/trouble';
const entries = TROUBLES.flatMap(({ entries }) => entries);
const messages = entries.flatMap((entry) => entry.messages);
const provoked = messages.filter((message) => message.kind === 'provoked');
const tests = readdirSync(TESTS)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(`${TESTS}/${name}`, 'utf8'));

test('no id names two entries', () => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(provoked)('$printed is written by the test that is named for it', ({ printed, by }) => {
  // A test names its files, or finds the folder of each entry.
  const text = readFileSync(`${TESTS}/${by}.test.ts`, 'utf8');
  expect(text.includes(printed) || existsSync(`${FOLDER}/${by}/${printed}/wrong.rs`)).toBe(true);
});

test('each recorded message is shown', () => {
  const files = readdirSync(`${FOLDER}/printed`).map((name) => name.replace(/\.txt$/, ''));
  const shown = new Set(provoked.map(({ printed }) => printed));
  expect(files.filter((file) => !shown.has(file) && file !== 'release-build')).toEqual([]);
});

test.each(messages)('what finds a message stands in it: $find', (message) => {
  const text = plain(textOf(message));
  for (const piece of message.find.flatMap((it) => it.split('…'))) expect(text).toContain(piece);
});

test('each region of commands and of Python that is shown is run by a test', () => {
  const codes = entries.flatMap(({ example, check, help }): (Code | undefined)[] => [
    example,
    check.code,
    ...help.map(({ code }) => code),
  ]);
  const missing = codes
    .filter((code) => code !== undefined)
    .filter(({ file }) => /\.(?:py|sh)$/.test(file))
    .filter(({ region = '' }) => !tests.some((text) => text.includes(`'${region}'`)));
  expect(missing).toEqual([]);
});

test('an error in a cell leads to an entry that is there', () => {
  const hints = readFileSync('src/runtime/python/hints.py', 'utf8');
  const [, table = ''] = /^ENTRIES = \(\n([\s\S]*?)^\)/m.exec(hints) ?? [];
  const named = [...table.matchAll(/"([\w-]+)"\),$/gm)].map(([, id]) => id);
  expect(named.length).toBeGreaterThan(5);
  expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

test('a source that is cited is a page that anybody can open', () => {
  const links = [
    ...messages.flatMap((message) => (message.kind === 'cited' ? [message.source] : [])),
    ...entries.flatMap(({ asked = [] }) => asked),
  ];
  for (const { href } of links) expect(href).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\//);
});

test('at least twenty situations are explained, and each group has some', () => {
  expect(existsSync('content/reference/when-it-does-not-work.mdx')).toBe(true);
  expect(entries.length).toBeGreaterThanOrEqual(20);
});
