/** A verdict says how much it is worth. */
import { expect, test } from 'vitest';
import type { Difference, Verdict } from '../../../../src/workshop/proof/proof.ts';
import { wordsOf } from '../../../../src/workshop/proof/verdict-words.ts';

const asked = { examples: 1000, seconds: 60, seed: 7, limit: 2 };
const told = { kind: 'value', text: '1', after: '()' } as const;
const seen = {
  ...{ lines: 15, seenLines: 14, missedLines: [9] },
  ...{ branches: 6, seenBranches: 5, halfLines: [7] },
};

test('no difference: how many inputs, from where, and what of the original they met', () => {
  const verdict: Verdict = {
    ...{ kind: 'same', tried: 1421, drawn: 1000, bad: 9, end: 'examples', seen, reached: [0] },
  } as const;
  const { headline, sentences, isBad } = wordsOf(verdict, asked, 'Of the port, all.');
  expect(isBad).toBe(false);
  expect(headline).toBe('No difference in 1,421 calls.');
  const text = sentences.join(' ');
  expect(text).toContain('1,000 of 1,000 inputs were drawn, with the seed 7; 412 more');
  expect(text).toContain('9 were bad input');
  expect(text).toContain('Of the port, all.');
  expect(text).toContain('14 of 15 lines were seen; not: line 9.');
  expect(text).toContain('5 of 6 ways were seen; always the same way: line 7.');
});

test('time that was over, and lines that could not be counted, are said', () => {
  const verdict: Verdict = {
    kind: 'same',
    tried: 90,
    drawn: 40,
    bad: 0,
    end: 'seconds',
    seen: null,
    reached: null,
  };
  const text = wordsOf(verdict, asked, '').sentences.join(' ');
  expect(text).toContain('The 60 s were over');
  expect(text).toContain('could not be counted');
});

test.each<[Verdict, RegExp]>([
  [
    { kind: 'no return', side: 'original', call: 'f(1)', arguments: '(1)', broke: null },
    /narrow the contract/,
  ],
  [
    { kind: 'no return', side: 'port', call: 'f(1)', arguments: '(1)', broke: null },
    /kept as a case/,
  ],
  [{ kind: 'unsteady', call: 'f(1)', first: told, second: told }, /a seed/],
  [{ kind: 'undrawable', message: 'Nobody can draw a socket.' }, /socket/],
])('%o says what to do', (verdict, words) => {
  const { sentences, isBad } = wordsOf(verdict, asked, '');
  expect(sentences.join(' ')).toMatch(words);
  expect(isBad).toBe(true);
});

test('bad input that is taken otherwise is told apart from differences inside the contract', () => {
  const bad: Difference = {
    ...{ kind: 'bad', where: 'bad', phrase: 'AttributeError, not TypeError', call: 'f(None)' },
    ...{ arguments: '(None)', original: told, port: told },
    bad: { parameter: 'text', given: 'None' },
  };
  const drawn: Difference = { ...bad, kind: 'value', where: 'drawn', bad: null };
  const of = (...differences: Difference[]) =>
    wordsOf(
      {
        ...{ kind: 'different', tried: 90, drawn: 40, bad: 1, end: 'examples', seen: null },
        ...{ reached: null, differences },
      },
      asked,
      '',
    );
  expect(of(bad).headline).toMatch(/^No difference for what the contract allows; one bad input/);
  expect(of(bad).sentences[0]).toContain('accept what the port does');
  expect(of(drawn).headline).toBe('One difference.');
  expect(of(drawn, bad).headline).toBe('One difference; and one bad input taken otherwise.');
});
