import { expect, test } from 'vitest';
import { unreachedLines } from '../../../../src/workshop/proof/unreached.ts';

test('lines are told once, in the order of the files, and what is worse of two wins', () => {
  const missed = [
    { file: 'door', line: 4, kind: 'block', text: 'd' },
    { file: 'kernel', line: 9, kind: 'way', text: 'if x {' },
    { file: 'kernel', line: 2, kind: 'way', text: 'if y {' },
    { file: 'kernel', line: 2, kind: 'block', text: 'if y {' },
  ] as const;
  const told = unreachedLines('def f():\n    return 1\n', [2], missed);
  expect(told.map(({ file, line, words, text }) => [file, line, words, text])).toEqual([
    ['original', 2, 'never reached', 'return 1'],
    ['kernel', 2, 'never reached', 'if y {'],
    ['kernel', 9, 'condition never false', 'if x {'],
    ['door', 4, 'never reached', 'd'],
  ]);
});
