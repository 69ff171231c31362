/** What is said about the offline copy: sizes, and for each way it can end what to do. */
import { expect, it } from 'vitest';
import { type BookState, keepLabel, wordsFor } from '../../../src/offline/copy-state.ts';

type After = (BookState & { kind: 'resting' })['after'];

const resting = (after: After, kept = 5_000_000) =>
  wordsFor({ kind: 'resting', amount: { kept, total: 20_000_000 }, after });

it('says what is kept, and offers what is missing', () => {
  expect(resting(null, 0)).toBe('Nothing is kept for reading offline.');
  expect(resting(null)).toBe('Kept for reading offline: 5.0 MB of 20.0 MB.');
  expect(resting({ kind: 'complete' }, 20_000_000)).toBe('The whole book is kept: 20.0 MB.');
  expect(keepLabel({ kept: 0, total: 20_000_000 })).toContain('(20.0 MB)');
  expect(keepLabel({ kept: 5_000_000, total: 20_000_000 })).toContain('(15.0 MB)');
});

it.each<[After, RegExp]>([
  [{ kind: 'refused', reason: 'Quota exceeded.' }, /no space.*Quota exceeded.*Free some space/],
  [
    { kind: 'unreachable', path: 'a/', reason: 'no network' },
    /a\/ could not be downloaded.*when you are online/,
  ],
  [{ kind: 'other', path: '' }, /newer version of the front page.*press again/],
  [{ kind: 'stopped' }, /Cancelled. The files that have arrived are kept/],
  [{ kind: 'removed' }, /until you ask for it here/],
])('an end of kind %j says what to do', (after, words) => {
  expect(resting(after)).toMatch(words);
});

it.each(['insecure', 'none', 'refused', 'development'] as const)(
  'a browser that cannot keep the book (%s) is told so in a sentence',
  (why) => expect(wordsFor({ kind: 'unsupported', why })).toMatch(/\.$/),
);
