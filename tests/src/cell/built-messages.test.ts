/** What a cell says of the reader's own modules. */
import { expect, it } from 'vitest';
import { backWords, builtWords, giveUpWords, leftWords } from '../../../src/cell/built-messages.ts';
import type { ModuleUse } from '../../../src/runtime/protocol.ts';

const used: ModuleUse & { kind: 'used' } = {
  kind: 'used',
  module: 'corpus',
  hash: 'c1',
  rebound: ['Corpus'],
  gone: [],
  instances: [],
};

it.each([
  [new Date(2026, 0, 1, 12, 4), 'your doubles, built 12:04'],
  [new Date(2026, 0, 1, 9, 30), 'your doubles, built 9:30'],
])('the time is the clock on the wall: %s', (builtAt, words) => {
  expect(builtWords({ label: 'your doubles', builtAt })).toBe(words);
});

it('says nothing where nothing is left', () => {
  expect(leftWords(used)).toEqual([]);
  expect(backWords({ module: 'corpus', hasBooks: true }, used)).toBe("The book's corpus is back.");
});

it('does not promise a module that the book does not have', () => {
  const exercise = { module: 'collatz', hasBooks: false };
  expect(giveUpWords(exercise)).toBe('remove it');
  expect(backWords(exercise, used)).toBe('Your collatz is removed.');
});

it('names what is left, one or several', () => {
  const one = { type: 'Corpus', count: 1, names: ['c'] };
  expect(leftWords({ ...used, gone: ['g'], instances: [one] })).toEqual([
    'g is still the old one: the new module has nothing of that name.',
    '1 object of the old class Corpus remains, in c: make it anew.',
  ]);
  const several = { type: 'Corpus', count: 3, names: ['many', 'one', 'shelf'] };
  expect(leftWords({ ...used, gone: ['f', 'g'], instances: [several] })).toEqual([
    'f and g are still the old ones: the new module has nothing of these names.',
    '3 objects of the old class Corpus remain, in many, one, and shelf: make them anew.',
  ]);
});

it.each([
  [{ kind: 'stopped', lost: true } as const, "The book's fib comes back with the next run."],
  [{ kind: 'failed', why: 'You are offline.' } as const, 'You are offline.'],
])('says where it is not back yet: %o', (answer, words) => {
  expect(backWords({ module: 'fib', hasBooks: true }, answer)).toBe(words);
});
