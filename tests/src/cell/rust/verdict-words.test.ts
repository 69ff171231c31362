/** What the cases of a crate say of the reader's module. */
import { expect, test } from 'vitest';
import { verdictRemark, verdictWords } from '../../../../src/cell/rust/verdict-words.ts';
import type { Verdict } from '../../../../src/runtime/protocol.ts';

test('all cases right need no remark', () => {
  const verdict: Verdict = { kind: 'checked', right: 27, of: 27, first: null };
  expect(verdictWords(verdict)).toBe('27 of 27 cases right');
  expect(verdictRemark(verdict)).toBe('');
});

test('the first wrong answer is told with its input', () => {
  const verdict: Verdict = {
    kind: 'checked',
    right: 26,
    of: 27,
    first: {
      case: 'three',
      function: 'count_doubles',
      input: "'aaa'",
      expected: { kind: 'value', text: '2' },
      answered: { kind: 'raised', type: 'PanicException', message: 'overflow' },
    },
  };
  expect(verdictWords(verdict)).toBe('26 of 27 cases right');
  expect(verdictRemark(verdict)).toBe(
    "The first wrong answer: count_doubles('aaa') (case “three”) has to give 2, and raises PanicException: overflow.",
  );
});

test('a crate without cases, or without an answer, is no wrong one', () => {
  expect(verdictWords({ kind: 'none' })).toBe('');
  expect(verdictRemark({ kind: 'none' })).toBe('');
  expect(verdictRemark({ kind: 'refused', why: 'ImportError: x' })).toContain('ImportError: x');
});
