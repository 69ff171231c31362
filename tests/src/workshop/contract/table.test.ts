/** What a reader's changes make of a contract: types as text, parts with their limits, faults in words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FROM_RUST, TO_RUST } from '../../../../content/reference/cheat-sheet/rows.ts';
import type { Type } from '../../../../src/workshop/contract/contract.ts';
import { costWords, rowIn, rowOut } from '../../../../src/workshop/contract/crossing.ts';
import { partsOf, replacePart } from '../../../../src/workshop/contract/parts.ts';
import { parseType, textOf } from '../../../../src/workshop/contract/type-text.ts';
import { kernelOf, kernelTypes } from '../../../../src/workshop/layout/kernel.ts';
import { contract } from '../layout/contract-parts.ts';
import { type } from './types.ts';

const none: Type = { kind: 'none' };

function parsed(text: string, before: Type = none): Type {
  const found = parseType(text, before);
  if (found.kind === 'fault') throw new Error(found.words);
  return found.type;
}

test('a type that is written and read again is the same, with its ranges and lengths', () => {
  fc.assert(
    fc.property(type, (each) => {
      fc.pre(!isAmbiguous(each));
      expect(parsed(textOf(each), each)).toEqual(each);
    }),
  );
});

test('a part that is replaced is there, and nothing else has changed', () => {
  fc.assert(
    fc.property(type, fc.nat(), (each, pick) => {
      const parts = partsOf(each);
      const part = parts[pick % Math.max(1, parts.length)];
      if (part === undefined) return;
      expect(replacePart(each, part.path, part.type)).toEqual(each);
      const changed = partsOf(replacePart(each, part.path, { kind: 'bool' }));
      expect(changed.find(({ path }) => path.join() === part.path.join())?.type.kind).toBe('bool');
    }),
  );
});

const token = fc.constantFrom(
  ...[
    'int',
    'str',
    'None',
    'list',
    'dict',
    'tuple',
    'buffer',
    'f64',
    '...',
    '[',
    ']',
    ',',
    '|',
    ' ',
    '()',
  ],
  ...['é', '\ud800', '\0', '\n', '"', '__proto__'],
);

test('any text is a type or a fault in words', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 9 }), (tokens) => {
      const found = parseType(tokens.join(''), none);
      if (found.kind === 'fault') expect(found.words).toMatch(/\.$/);
    }),
  );
});

test.each([
  ['list[int', '“]” is missing at the end.'],
  ['list', '“[” is missing at the end.'],
  ['lst[int]', '“lst” is not known here. Known are '],
  ['int | str', 'Of several types only “… | None” is known.'],
  ['dict[str]', 'Between [ and ] two types have to be.'],
  ['int]', '“]” is too much.'],
  ['tuple[int, str, ...]', '“...” is not known here.'],
  ['tuple[...]', '“...” is not known here.'],
  ['tuple[int, ..., int]', '“]” is missing before “,”.'],
  ['buffer[int]', 'A buffer has items of u8, i64 or f64.'],
  ['', '“nothing” is not known here.'],
  [`${'list['.repeat(100)}int`, 'It is nested too deeply.'],
  ['constructor', '“constructor” is not known here.'],
])('%s', (text, words) => {
  const found = parseType(text, none);
  expect(found.kind === 'fault' && found.words).toContain(words);
});

test('every type has the word of Rust that the laid-out kernel has, lent or copied, changed or not', () => {
  const passing = fc.constantFrom('copied' as const, 'borrowed' as const, 'kept' as const);
  fc.assert(
    fc.property(
      type,
      passing,
      fc.boolean(),
      fc.boolean(),
      (each, how, isChanged, interruptible) => {
        const value = { name: 'value', type: each, how: 'either', default: null } as const;
        const changes = isChanged ? ['value'] : [];
        const asked = contract('f', [{ ...value, passing: how }], each, { changes, interruptible });
        const kernel = kernelOf(asked).replace(/\s+/g, ' ').replaceAll('( ', '(');
        const { parameters, returns } = kernelTypes(asked);
        const [word = null] = parameters;
        if (word === null) expect(kernel).not.toContain('value:');
        else expect(kernel).toContain(`pub fn f(value: ${word}`);
        expect(kernel).toMatch(returns === '()' ? /Result<\(\), Problem> \{|\) \{/ : / -> /);
        if (returns !== '()') {
          const [, answer] = kernel.split(/pub fn .* -> (?=.*? \{ todo)/);
          expect([`${returns} { todo!() }`, `Result<${returns}, Problem> { todo!() }`]).toContain(
            answer?.trim(),
          );
        }
      },
    ),
  );
});

test('every type has a row of the cheat sheet, or none that is said', () => {
  const rows = new Set([...TO_RUST, ...FROM_RUST].map(({ name }) => name));
  fc.assert(
    fc.property(type, (each) => {
      expect(rows).toContain(rowIn(each, 'copied'));
      const out = rowOut(each);
      if (out !== null) expect(rows).toContain(out);
    }),
  );
  expect(costWords('no such row', {})).toBe('no figure');
});

/** Two records of one name cannot be told apart by it. */
function isAmbiguous(each: Type): boolean {
  const names = JSON.stringify(each).match(/"name":"(Point|Row)"/g) ?? [];
  return names.length > 1;
}
