/** A verdict says how much it is worth. */
import { expect, test } from 'vitest';
import type { Verdict } from '../../../../src/workshop/proof/proof.ts';
import { wordsOf } from '../../../../src/workshop/proof/verdict-words.ts';

const asked = { examples: 1000, seconds: 60, seed: 7, limit: 2 };
const told = { kind: 'value', text: '1', after: '()' } as const;
const seen = {
  ...{ lines: 15, seenLines: 14, missedLines: [9] },
  ...{ branches: 6, seenBranches: 5, halfLines: [7] },
};

test('no difference: how many inputs, from where, and what of the original they met', () => {
  const verdict: Verdict = { kind: 'same', tried: 1412, drawn: 1000, end: 'examples', seen };
  const { headline, sentences, isBad } = wordsOf(verdict, asked);
  expect(isBad).toBe(false);
  expect(headline).toBe('No difference in 1,412 calls.');
  const text = sentences.join(' ');
  expect(text).toContain('1,000 of 1,000 inputs were drawn, with the seed 7; 412 more');
  expect(text).toContain('14 of 15 lines were seen; not: line 9.');
  expect(text).toContain('5 of 6 ways were seen; always the same way: line 7.');
});

test('time that was over, and lines that could not be counted, are said', () => {
  const verdict: Verdict = { kind: 'same', tried: 90, drawn: 40, end: 'seconds', seen: null };
  const text = wordsOf(verdict, asked).sentences.join(' ');
  expect(text).toContain('The 60 s were over');
  expect(text).toContain('could not be counted');
});

test.each<[Verdict, RegExp]>([
  [{ kind: 'no return', side: 'original', call: 'f(1)', arguments: '(1)' }, /narrow the contract/],
  [{ kind: 'no return', side: 'port', call: 'f(1)', arguments: '(1)' }, /kept as a case/],
  [{ kind: 'unsteady', call: 'f(1)', first: told, second: told }, /a seed/],
  [{ kind: 'undrawable', message: 'Nobody can draw a socket.' }, /socket/],
])('%o says what to do', (verdict, words) => {
  const { sentences, isBad } = wordsOf(verdict, asked);
  expect(sentences.join(' ')).toMatch(words);
  expect(isBad).toBe(true);
});
