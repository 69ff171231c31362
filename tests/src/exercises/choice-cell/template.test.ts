/** The template of a choice cell: what it says, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combinationsOf,
  fillIn,
  keyOf,
  parseTemplate,
} from '../../../../src/exercises/choice-cell/template.ts';

const HEAD = '//? right: u64 ; b\n//? because: It is wide enough.\n';
const BODY = 'let x: /*? width: u8 | u64 ?*/ = /*? value: a | b | c ?*/;\n';

describe('a template', () => {
  const template = parseTemplate(HEAD + BODY, 'x.rs');

  test('has its blanks, its answer and its reason; the lines that say so are not shown', () => {
    expect(template).toEqual({
      pieces: ['let x: ', ' = ', ';\n'],
      blanks: [
        { name: 'width', options: ['u8', 'u64'] },
        { name: 'value', options: ['a', 'b', 'c'] },
      ],
      right: [1, 1],
      because: 'It is wide enough.',
      other: null,
    });
  });

  test('has every combination once', () => {
    expect(combinationsOf(template).map(keyOf)).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1', '1.2']);
  });

  test('is filled in as the reader chose', () => {
    expect(fillIn(template, [1, 2])).toBe('let x: u64 = c;\n');
  });
});

test.each([
  ['one blank', `${HEAD}let x: /*? width: u8 | u64 ?*/;`, 'x.rs has 1 blanks; 2 to 4'],
  [
    'one option',
    `${HEAD}/*? a: b ?*/ /*? c: d | e ?*/`,
    'x.rs: the blank "a" offers "b"; two or more',
  ],
  ['an option twice', `${HEAD}/*? a: b | b ?*/ /*? c: d | e ?*/`, 'two or more different options'],
  [
    'too many combinations',
    `${HEAD}${'/*? a: 1 | 2 | 3 ?*/'.repeat(3)}`,
    'x.rs has 27 combinations, each of which is compiled; at most 24',
  ],
  ['no reason', `//? right: u64 ; b\n${BODY}`, 'does not say why the right combination is right'],
  ['no answer', `//? because: So.\n${BODY}`, 'one option of each blank was expected'],
  [
    'an answer that is not offered',
    `//? right: u64 ; z\n//? because: So.\n${BODY}`,
    '"//? right: u64 ; z"',
  ],
])('with %s is refused', (_what, source, message) => {
  expect(() => parseTemplate(source, 'x.rs')).toThrow(message);
});

test('filling in keeps every character around the blanks', () => {
  const plain = fc.string().filter((text) => !/[*/|?]|^\/\//.test(text));
  fc.assert(
    fc.property(plain, plain, plain, (before, between, after) => {
      const source = `${HEAD}fn ${before}/*? w: u8 | u64 ?*/${between}/*? v: a | b ?*/${after}`;
      const template = parseTemplate(source, 'x.rs');
      expect(fillIn(template, [0, 1])).toBe(`fn ${before}u8${between}b${after}`);
    }),
  );
});
