import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OLD_POSTS } from '../../../../content/reference/trouble/old-posts/rows.ts';
import { TROUBLES } from '../../../../content/reference/trouble/table.ts';
import { findsOf, isError } from '../../../../src/reference/trouble/known.ts';
import { findIn, type Known, plain } from '../../../../src/reference/trouble/match.ts';
import { filesOf } from '../../../../src/reference/trouble/old-post.ts';
import { textOf } from '../../../../src/reference/trouble/printed.ts';

/** Entries whose message the compiler gives as well, because of the first. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'no-dependency': ['no-prelude'],
};

const known: Known[] = TROUBLES.flatMap(({ id: group, entries }) =>
  entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    finds: findsOf(entry),
    words: [entry.cause, entry.check.text, ...(entry.names ?? [])].join(' '),
    isError: isError(group),
  })),
);
const rows = OLD_POSTS.flatMap((group) => group.rows);
const old: Known[] = rows.map((row) => ({
  id: `old-${row.id}`,
  title: row.old,
  finds: row.find,
  words: `${row.today} ${row.how}`,
  isError: true,
}));
const messages = TROUBLES.flatMap(({ entries }) =>
  entries.flatMap((entry) =>
    entry.messages.map((message) => ({ id: entry.id, text: textOf(message), find: message.find })),
  ),
);
const idsFor = (pasted: string): string[] => {
  const found = findIn(pasted, known);
  return found.kind === 'found' ? found.entries.map(({ id }) => id) : [];
};

/** What else stands in the terminal of a reader, with the colours and line ends of some. */
const noisy = (message: string): string =>
  [
    '\x1b[1m(.venv)\x1b[0m you@computer:~/fast$ python try.py',
    '   \x1b[32mCompiling\x1b[0m fast v0.1.0 (/home/you/fast)',
    'Traceback (most recent call last):',
    '  File "/home/you/fast/try.py", line 3, in <module>',
    '\x1b]0;a title\x07',
    ...message.split('\n').map((line) => `\x1b[31m${line}\x1b[0m`),
    '',
    'Ünïcödé ❄ 文字 \u0000 done',
    '(.venv) you@computer:~/fast$ ',
  ].join('\r\n');

describe.each(messages)('the message of $id: $text', ({ id, text }) => {
  test('is found, and first', () => {
    expect(idsFor(text)[0]).toBe(id);
  });

  test('is found among all that a terminal shows, and no other entry is', () => {
    expect(idsFor(noisy(text))).toEqual([id, ...(CONSEQUENCES[id] ?? [])]);
  });
});

test.each(rows)('the old $old is found by what the compiler says to it', (row) => {
  const printed = noisy(readFileSync(filesOf(row).printed, 'utf8'));
  const own = old.filter(({ id }) => id === `old-${row.id}`);
  expect(findIn(printed, own)).toEqual({ kind: 'found', entries: own });
});

test.each([
  ['an empty text', '', 'empty'],
  ['blanks', ' \r\n\t\u0000 ', 'empty'],
  ['a text about nothing here', 'zzyzx qwfp', 'unknown'],
  ['a terminal without a message', noisy(''), 'unknown'],
])('%s is %s', (_, text, kind) => {
  expect(findIn(text, known).kind).toBe(kind);
});

test('a text that no entry has gets the three nearest', () => {
  const found = findIn('the kernel of my Jupyter notebook keeps the old module', known);
  expect(found.kind).toBe('unknown');
  if (found.kind !== 'unknown') return;
  expect(found.nearest).toHaveLength(3);
  expect(found.nearest[0]?.id).toBe('kernel-not-restarted');
});

test('words that no entry has find nothing near', () => {
  expect(findIn('qwfpg zxcd', known)).toEqual({ kind: 'unknown', nearest: [] });
});

test('the error comes before a line that only tells how it was built', () => {
  const text =
    '    Finished `dev` profile [unoptimized + debuginfo] target(s)\nSegmentation fault\n';
  expect(idsFor(text)).toEqual(['crash', 'debug-build']);
});

test('the end of a text of megabytes is looked at, in a moment, whatever its lines are', () => {
  const end = 'RuntimeError: Already borrowed';
  const begun = performance.now();
  for (const filling of ['TypeError: '.repeat(300_000), 'error\n'.repeat(600_000)]) {
    expect(idsFor(`${filling}\n${end}`)).toContain('already-borrowed');
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('pieces between two signs stand in one line and in this order', () => {
  const entry: Known = { id: 'a', title: '', finds: [['one…two']], words: '', isError: true };
  const isFound = (text: string) => findIn(text, [entry]).kind === 'found';
  expect(isFound('one, then two')).toBe(true);
  expect(isFound('two, then one')).toBe(false);
  expect(isFound('one\ntwo')).toBe(false);
  expect(isFound('one\none two')).toBe(true);
});

test('quotes that a mail or a page has replaced are straightened', () => {
  expect(plain('\u2018fast\u2019\u00a0\u201cnow\u201d')).toBe('\'fast\' "now"');
});
