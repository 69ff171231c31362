/** What of a chapter can be done, and what counts as done. */
import { afterEach, expect, test, vi } from 'vitest';
import { isDone, progressWords } from '../../../src/progress/done.ts';
import { partsIn } from '../../../src/progress/parts.ts';
import { forget, keep, onKept } from '../../../src/storage/json.ts';

afterEach(() => vi.unstubAllGlobals());

test('exercises, choices, the questions and the reading are the parts of a chapter', () => {
  const source =
    '<YourTurn id="a" title="x">\n<ChoiceCell\n  id="b"\n  file="c" />\n<Quiz id="d" questions={q} />';
  expect(partsIn(source, 'why-rust')).toEqual(['turn:a', 'choice:b', 'quiz:d', 'read:why-rust']);
});

test.each([
  ['read:x', true, true],
  ['read:x', 'yes', false],
  ['turn:x', { hints: 1, done: true }, true],
  ['turn:x', { hints: 3, done: false }, false],
  ['choice:x', { picks: [0], right: true }, true],
  ['choice:x', { picks: [0] }, false],
  ['quiz:x', { answers: [1, 0], answered: 2, questions: 2 }, true],
  ['quiz:x', { answers: [1, null], answered: 1, questions: 2 }, false],
  ['quiz:x', null, false],
] as const)('%s with %j kept', (part, kept, done) => {
  expect(isDone(part, () => kept)).toBe(done);
});

test('progress is said in words', () => {
  expect([0, 1, 4].map((done) => progressWords(done, 4))).toEqual([
    'not begun',
    '1 of 4 done',
    'all done',
  ]);
});

test('who follows is told of what is kept and forgotten, until it ends', () => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  const told = vi.fn();
  const end = onKept(told);
  keep('read:x', true);
  forget('read:x');
  end();
  keep('read:x', true);
  forget('read:x');
  expect(told).toHaveBeenCalledTimes(2);
});
