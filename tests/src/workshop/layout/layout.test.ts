/** Whatever a contract says, its texts are the same each time, closed as they were opened, and names are names. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract, Type } from '../../../../src/workshop/contract/contract.ts';
import { INTEGERS } from '../../../../src/workshop/contract/contract.ts';
import { doorOf } from '../../../../src/workshop/layout/door.ts';
import { kernelOf } from '../../../../src/workshop/layout/kernel.ts';
import { doorName, rustText, snakeName, typeName } from '../../../../src/workshop/layout/names.ts';
import { stubOf } from '../../../../src/workshop/layout/stub.ts';
import { contract } from './contract-parts.ts';

const NAME = fc.oneof(
  fc.constantFrom(
    'match',
    'self',
    'type',
    'gen',
    'N',
    'n',
    'größe',
    '名前',
    '_',
    '__init',
    'fooBar',
    'Ok',
    'ﬁ',
    'named',
    'py',
    'kernel',
    'give',
    'Given',
  ),
  fc
    .string({ unit: fc.constantFrom(...'abAB_09é'), minLength: 1, maxLength: 60 })
    .map((text) => `x${text}`),
);
const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '"#', '\\', '\u202e', '\ud800', '\0', '*/', "'''", '\r'),
);
const END = fc.option(fc.bigInt().map(String));

const { type: TYPE } = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({
      kind: fc.constant('int' as const),
      rust: fc.constantFrom(...INTEGERS),
      low: END,
      high: END,
    }),
    fc.constantFrom<Type>(
      { kind: 'bool' },
      { kind: 'none' },
      { kind: 'float', low: null, high: null, special: false },
      { kind: 'str', alphabet: null, shortest: 0, longest: null },
      { kind: 'bytes', shortest: 0, longest: null },
      { kind: 'buffer', item: 'i64' },
      { kind: 'object', seen: [] },
      { kind: 'enum', name: 'Möglich', members: [{ name: 'self', value: "'\\n'" }] },
    ),
    tie('type').map((of): Type => ({ kind: 'optional', of })),
    tie('type').map((of): Type => ({ kind: 'list', of, shortest: 0, longest: null })),
    tie('type').map((of): Type => ({ kind: 'set', of, frozen: true })),
    tie('type').map((of): Type => ({ kind: 'unbounded-tuple', of, shortest: 0, longest: null })),
    fc.array(tie('type'), { maxLength: 14 }).map((of): Type => ({ kind: 'tuple', of })),
    fc.tuple(tie('type'), tie('type')).map(([key, value]): Type => ({ kind: 'dict', key, value })),
    fc
      .tuple(
        NAME,
        fc.constantFrom('dataclass' as const, 'dict' as const, 'object' as const),
        fc.array(fc.record({ name: fc.oneof(NAME, TEXT), type: tie('type') }), { maxLength: 5 }),
      )
      .map(([name, form, fields]): Type => ({ kind: 'record', name, form, fields })),
  ),
}));

const CONTRACT: fc.Arbitrary<Contract> = fc
  .record({
    name: NAME,
    parameters: fc.uniqueArray(
      fc.record({
        name: NAME,
        type: TYPE,
        how: fc.constantFrom(
          'positional-only' as const,
          'either' as const,
          'keyword-only' as const,
        ),
        default: fc.option(
          fc.oneof(TEXT, fc.constantFrom('0', 'None', "'a'", '-0.0', '1_000', 'f()')),
        ),
        passing: fc.constantFrom('copied' as const, 'borrowed' as const, 'kept' as const),
      }),
      { selector: ({ name }) => name, maxLength: 9 },
    ),
    returns: TYPE,
    docstring: TEXT,
    raises: fc.array(
      fc.constantFrom('ValueError', 'Odd', 'UnicodeDecodeError', 'Beyond', 'KeyError'),
    ),
    beyond: fc.constantFrom('OverflowError' as const, 'original' as const),
    interruptible: fc.boolean(),
    text: TEXT,
  })
  .map(({ name, parameters, returns, text, ...more }) =>
    contract(name, parameters, returns, {
      ...more,
      changes: parameters.slice(0, 2).map((parameter) => parameter.name),
      bad: parameters.map((parameter) => ({
        parameter: parameter.name,
        given: 'None',
        raised: 'TypeError',
        text,
        port: null,
      })),
    }),
  );

/** Rust without its texts and comments, in which anything may stand. */
function bare(rust: string): string {
  return rust.replace(/cr(#*)"[\s\S]*?"\1|"(?:[^"\\]|\\.)*"|\/\/.*$/gm, '');
}

test('the texts of a contract are the same each time, and closed as they were opened', () => {
  fc.assert(
    fc.property(CONTRACT, TEXT, (given, original) => {
      const texts = [kernelOf(given), doorOf(given, original)];
      expect([kernelOf(given), doorOf(given, original)]).toEqual(texts);
      expect(stubOf(given)).toBe(stubOf(given));
      for (const text of texts) {
        expect(text.isWellFormed()).toBe(true);
        const rest = bare(text);
        for (const [open, close] of ['{}', '()', '[]']) {
          expect(rest.split(open ?? '').length, text).toBe(rest.split(close ?? '').length);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('names of the kernel are names of Rust, and of one form', () => {
  fc.assert(
    fc.property(fc.oneof(NAME, fc.string({ unit: 'grapheme' })), (name) => {
      expect(snakeName(name)).toMatch(/^(r#)?[a-z_][a-z0-9_]*$/);
      expect(typeName(name)).toMatch(/^[A-Z][A-Za-z0-9]*$/);
    }),
  );
});

test.each([
  ['match', 'r#match', 'r#match'],
  ['self', 'self_', 'this'],
  ['maxLen', 'maxLen', 'max_len'],
  ['größe', 'größe', 'grosse'],
  ['crate', 'crate_', 'crate_'],
])('%s is %s in the door and %s in the kernel', (python, door, kernel) => {
  expect(doorName(python)).toBe(door);
  expect(snakeName(python)).toBe(kernel);
});

test('texts of Python are texts of Rust', () => {
  expect(rustText('a"\\\n\0\u202e\ud800é')).toBe('"a\\"\\\\\\n\\u{0}\\u{202e}\ufffdé"');
});
