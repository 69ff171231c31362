/** The compiler's messages in words. */
import { describe, expect, test } from 'vitest';
import {
  kindOf,
  nameOf,
  suggestionWords,
  summaryWords,
} from '../../../../src/cell/rust/message-words.ts';
import type { Diagnostic } from '../../../../src/compiler/protocol.ts';

function diagnostic(level: Diagnostic['level'], code: string | null): Diagnostic {
  return {
    ...{ level, code, message: 'words', spans: [], suggestions: [], notes: [] },
    ...{ rendered: '', explanation: null },
  };
}

const ERROR = diagnostic('error', 'E0382');
const WARNING = diagnostic('warning', 'unused_variables');
const HINT = diagnostic('warning', 'clippy::needless_range_loop');

describe('messages', () => {
  test('tell clippy from rustc', () => {
    expect([ERROR, WARNING, HINT].map(kindOf)).toEqual(['error', 'warning', 'hint']);
    expect([ERROR, WARNING, HINT].map(nameOf)).toEqual([
      'error[E0382]',
      'warning[unused_variables]',
      'hint[clippy::needless_range_loop]',
    ]);
    expect(nameOf(diagnostic('error', null))).toBe('error');
  });

  test('are counted', () => {
    expect(summaryWords([])).toBe('The compiler finds nothing wrong.');
    expect(summaryWords([HINT, ERROR, ERROR])).toBe('The compiler reports 2 errors, 1 hint.');
  });
});

test('a suggestion says what it writes where that is short, and whether the compiler is sure', () => {
  const edit = { module: 'count', from: 0, to: 0, text: ' .clone()' };
  const words = (message: string, edits = [edit], isSure = true) =>
    suggestionWords({ message, edits, isSure });
  expect(words('consider cloning the value')).toBe('Consider cloning the value: .clone()');
  expect(words('consider cloning the value', [edit], false)).toBe(
    'Consider cloning the value: .clone() (perhaps)',
  );
  expect(words('wrap it', [edit, edit])).toBe('Wrap it');
  expect(words('use `.clone()`')).toBe('Use `.clone()`');
});
