/** What the lab of the chapter on stateful objects says, and what it asks Python to run. */
import { describe, expect, it } from 'vitest';
import {
  answerWords,
  LARGEST,
  objection,
  refusal,
} from '../../../../src/labs/corpus-lab/lab-messages.ts';
import { asking } from '../../../../src/labs/corpus-lab/lab-protocol.ts';

const milliseconds = { python: 12.345, rust: 0.25 };

describe('a file', () => {
  it('is taken up to the largest size, and refused above it with both sizes', () => {
    expect(objection('a.txt', LARGEST)).toBeNull();
    expect(objection('a.txt', LARGEST + 1_000_000)).toMatch(
      /^a\.txt has 6 MB\. Up to 5 MB are possible/,
    );
  });

  it('that is no text is said to be refused by both, or that they disagree', () => {
    const message = 'ValueError: a.txt:1:1: the file is empty';
    expect(refusal({ kind: 'refused', agree: true, message })).toMatch(/^Both .*1:1: the file/);
    expect(refusal({ kind: 'refused', agree: false, message })).toContain('our mistake');
  });
});

describe('an answer', () => {
  it('that is a number is told with both times', () => {
    const words = answerWords({
      kind: 'answered',
      agree: true,
      many: null,
      some: '7',
      milliseconds,
    });
    expect(words).toBe('7. Both agree. Python 12.3 ms, Rust 0.25 ms.');
  });

  it('that is a list is told with its length, and shortened', () => {
    const list = { kind: 'answered', agree: false, some: 'a, b', milliseconds } as const;
    expect(answerWords({ ...list, many: 2 })).toMatch(/^2: a, b\. They disagree/);
    expect(answerWords({ ...list, many: 21 })).toMatch(/^21: a, b, … They/);
    expect(answerWords({ ...list, many: 0, some: '' })).toMatch(/^0\. /);
  });
});

it('a word goes to Python as a literal, whatever is in it', () => {
  const word = '"); raise SystemExit #\\\n\ud800';
  const call = asking('count', word).split('\n').at(-2);
  expect(call).toBe(
    'print(sys.modules["corpus_lab"].ask("count", "\\"); raise SystemExit #\\\\\\n\\ud800"))',
  );
});
