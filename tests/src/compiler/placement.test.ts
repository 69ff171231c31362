/** The compiler's messages stand under the words that they are about, in whatever view of the file. */
import { describe, expect, test } from 'vitest';
import {
  parseMarked,
  plainText,
  shownRegion,
  trimmedRegions,
  viewText,
  WHOLE,
} from '../../../src/compiler/marked-file.ts';
import { lineOf, place, within } from '../../../src/compiler/placement.ts';
import type { Diagnostic, Span } from '../../../src/compiler/protocol.ts';

const book = trimmedRegions(
  parseMarked(`// region: first
fn first() {}
// endregion: first
mod deep {
    // region: second
    let é = "😀e\u0301"; moved(é);
    used(é);
    // endregion: second
}
`),
);
const SECOND = shownRegion(book, 'second');
const text = plainText(book);

/** The span of the `nth` time that `words` are in the file. */
function span(words: string, isPrimary: boolean, label = '', nth = 0): Span {
  let from = -1;
  for (let count = 0; count <= nth; count += 1) from = text.indexOf(words, from + 1);
  return { module: 'count', from, to: from + words.length, isPrimary, label };
}

function diagnostic(...spans: Span[]): Diagnostic {
  return {
    level: 'error',
    code: 'E0382',
    message: 'use of moved value',
    spans,
    suggestions: [],
    notes: [],
    rendered: '',
    explanation: null,
  };
}

describe('place', () => {
  const moved = diagnostic(
    span('(é)', false, 'moved here'),
    span('é)', true, 'used here', 1),
    span('first', false, 'declared far away'),
  );

  test('puts a message under its words, multi-byte and indented ones too, and each label under its own', () => {
    const { placed } = place([moved], 'count', book, SECOND);
    const view = viewText(book, SECOND);
    const [message] = placed;
    expect(view.slice(message?.from, message?.to)).toBe('é)');
    expect(view.slice(0, message?.from)).toBe('let é = "😀e\u0301"; moved(é);\nused(');
    expect(message?.text).toBe('used here');
    expect(
      message?.labels.map(({ from, to, text: words }) => [view.slice(from, to), words]),
    ).toEqual([['(é)', 'moved here']]);
  });

  test('shows all labels in the whole file', () => {
    const { placed } = place([moved], 'count', book, WHOLE);
    expect(placed[0]?.labels.map(({ text: words }) => words)).toEqual([
      'moved here',
      'declared far away',
    ]);
  });

  test('tells messages of lines that are not shown from those of other files', () => {
    const far = diagnostic(span('first', true));
    const other = diagnostic({ ...span('first', true), module: 'other' });
    const nowhere = diagnostic();
    const { placed, hidden, elsewhere } = place([far, other, nowhere], 'count', book, SECOND);
    expect(placed).toEqual([]);
    expect(hidden).toEqual([far]);
    expect(elsewhere).toEqual([other, nowhere]);
  });

  test('marks the first line of what goes on beyond the region', () => {
    const long = { ...span('used(é);\n}', true), from: text.indexOf('used'), to: text.length };
    const { placed } = place([diagnostic(long)], 'count', book, SECOND);
    expect(viewText(book, SECOND).slice(placed[0]?.from, placed[0]?.to)).toBe('used(é);');
  });

  test('keeps the order of the text', () => {
    const messages = [diagnostic(span('used', true)), diagnostic(span('moved', true))];
    const { placed } = place(messages, 'count', book, WHOLE);
    expect(placed.map(({ from, to }) => viewText(book, WHOLE).slice(from, to))).toEqual([
      'moved',
      'used',
    ]);
  });
});

test('a line is counted as the compiler counts it, without markers', () => {
  expect(lineOf(diagnostic(span('used', true)), 'count', book)).toBe(4);
  expect(lineOf(diagnostic(), 'count', book)).toBeNull();
});

test('no message lies beyond a text that lacks the empty line at the end of its file', () => {
  const file = parseMarked('fn open() {\n');
  const end = plainText(file).length;
  const missing: Span = { module: 'count', from: end, to: end, isPrimary: true, label: 'here' };
  const opened: Span = { ...missing, from: 10, to: 11, isPrimary: false, label: 'opened here' };
  const { placed } = place([diagnostic(missing, opened)], 'count', file, WHOLE);
  expect(placed[0]?.to).toBe(end);
  const [message] = within(placed, end - 1);
  expect(message).toMatchObject({ from: end - 1, to: end - 1, labels: [{ from: 10, to: 11 }] });
});
