/** A contract that is found again means the same, or each difference is said; the work's own stays till then. */
import { expect, test } from 'vitest';
import type { Contract, Type } from '../../../../src/workshop/contract/contract.ts';
import { differencesOf } from '../../../../src/workshop/contract/differences.ts';
import { EXAMPLES, exampleWork } from '../../../../src/workshop/examples/examples.ts';
import { contract } from '../layout/contract-parts.ts';

const INT: Type = { kind: 'int', rust: 'i64', low: null, high: null };
const TEXTS: Type = {
  ...{ kind: 'list', shortest: 0, longest: null },
  of: { kind: 'str', alphabet: 'ab', shortest: 0, longest: null },
};
const parameter = (name: string, type: Type) =>
  ({ name, type, how: 'either', default: null, passing: 'copied' }) as const;

const OWN = contract('f', [parameter('n', INT), parameter('texts', TEXTS)], INT, {
  raises: ['ValueError', 'KeyError'],
  bad: [{ parameter: 'n', given: 'None', raised: 'TypeError', text: 'no', port: null }],
});

/** The same, written by another hand. */
const SAME: Contract = {
  ...OWN,
  parameters: [
    parameter('n', { high: String(2n ** 63n - 1n), low: null, rust: 'i64', kind: 'int' }),
    parameter('texts', { ...TEXTS, of: { ...TEXTS.of, alphabet: 'bab' } as Type }),
  ],
  returns: { ...INT, low: '0' },
  raises: ['KeyError', 'ValueError'],
  ulp: 4,
  bad: [
    { parameter: 'n', given: 'None', raised: 'TypeError', text: 'no', port: null },
    { parameter: 'n', given: "'a'", raised: 'TypeError', text: 'never', port: null },
  ],
};

test('ranges that are no narrower, another order, and more trials mean the same', () => {
  expect(differencesOf(OWN, SAME)).toEqual([]);
  for (const { name } of EXAMPLES) {
    const { contract: written } = exampleWork(name);
    if (written === null) throw new Error(`${name} has no contract.`);
    expect(differencesOf(written, structuredClone(written)), name).toEqual([]);
  }
});

test.each<[Partial<Contract>, string]>([
  [
    { parameters: [parameter('n', { ...INT, low: '1' }), parameter('texts', TEXTS)] },
    'n: an int (i64) here, an int (i64, from 1 on) in what was found.',
  ],
  [
    {
      parameters: [
        parameter('n', INT),
        parameter('texts', { ...TEXTS, of: { ...TEXTS.of, alphabet: null } as Type }),
      ],
    },
    'texts, items: a str, of these characters: ab here, a str, of any characters in what was found.',
  ],
  [
    { parameters: [parameter('n', INT), parameter('texts', INT)] },
    'texts: a list, each of it a str, of these characters: ab here, an int (i64) in what was found.',
  ],
  [
    { parameters: [parameter('n', INT)] },
    'The parameters are n, texts here, and n in what was found.',
  ],
  [
    { returns: { ...INT, rust: 'u64' } },
    'the answer: an int (i64) here, an int (u64) in what was found.',
  ],
  [{ interruptible: true }, 'Ctrl+C: does not end a call here, ends a call in what was found.'],
  [{ raises: [] }, 'Raised: KeyError, ValueError here, nothing in what was found.'],
  [{ docstring: 'Other.' }, 'The docstring is another one.'],
  [
    { bad: [{ parameter: 'n', given: 'None', raised: 'KeyError', text: 'no', port: null }] },
    'n of type NoneType: TypeError: no here, KeyError: no in what was found.',
  ],
])('%o', (part, words) => {
  expect(differencesOf(OWN, { ...SAME, ...part })).toContain(words);
});
