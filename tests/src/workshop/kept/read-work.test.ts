import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWork } from '../../../../src/workshop/kept/read-work.ts';
import { NEW_WORK, type Work } from '../../../../src/workshop/work.ts';

const WORK: Work = {
  ...NEW_WORK,
  name: 'mine',
  original: 'def f(a):\n    return "\ud800\0"\n',
  chosen: 'f',
  observed: [
    {
      arguments: '(1,)',
      outcome: { kind: 'raised', type: 'ValueError', message: 'no' },
      seconds: 0.5,
      changed: ['a'],
    },
    { arguments: '(2,)', outcome: { kind: 'value', text: '3' }, seconds: 0, changed: [] },
  ],
  contract: {
    function: 'f',
    docstring: '',
    parameters: [
      {
        name: 'a',
        type: {
          kind: 'record',
          name: 'Row',
          form: 'dict',
          fields: [
            {
              name: 'n',
              type: {
                kind: 'optional',
                of: { kind: 'int', rust: 'i64', low: '-9223372036854775808', high: null },
              },
            },
            { name: 't', type: { kind: 'tuple', of: [{ kind: 'bool' }, { kind: 'none' }] } },
          ],
        },
        how: 'either',
        default: null,
        passing: 'copied',
      },
    ],
    returns: { kind: 'dict', key: { kind: 'bool' }, value: { kind: 'buffer', item: 'f64' } },
    ulp: 4,
    beyond: 'original',
    raises: ['ValueError'],
    changes: [],
    interruptible: true,
    bad: [{ parameter: 'a', given: 'None', raised: null, text: '', port: { raised: 'TypeError' } }],
  },
  cases: ['f(1)'],
  program: { share: 95, seconds: 2.5, runs: null, waiter: 'machine' },
};

test('what was exported is read again, with lone surrogates and NUL', () => {
  expect(readWork(JSON.stringify(WORK))).toEqual({ kind: 'work', work: WORK });
  const { program, ...older } = WORK;
  const work = { ...WORK, program: NEW_WORK.program };
  expect(readWork(JSON.stringify(older))).toEqual({ kind: 'work', work });
});

test.each([
  ['', /not JSON/],
  ['{"format": 1, "original": "def', /not JSON, or is cut off/],
  ['[1]', /no work/],
  ['null', /no work/],
  [JSON.stringify({ ...WORK, format: 2 }), /version 2 .* reads version 1/],
  [JSON.stringify({ ...WORK, original: 7 }), /“original” should be a text/],
  [JSON.stringify({ ...WORK, name: '../x' }), /name cannot be used/],
  [
    JSON.stringify({ ...WORK, program: { ...WORK.program, waiter: 'all' } }),
    /“program.waiter” should be one of person,/,
  ],
  [JSON.stringify({ ...WORK, name: 'lambda' }), /keyword of Python/],
  [JSON.stringify({ ...WORK, files: { kernel: '' } }), /“files.door” should be a text/],
  [
    JSON.stringify({ ...WORK, observed: [{ ...WORK.observed[0], seconds: null }] }),
    /“observed\[0\].seconds” should be a number/,
  ],
  [
    JSON.stringify({ ...WORK, contract: { ...WORK.contract, returns: { kind: 'float' } } }),
    /“contract.returns.low” should be a number/,
  ],
  [
    JSON.stringify({ ...WORK, contract: { ...WORK.contract, returns: { kind: 'toString' } } }),
    /“contract.returns.kind” should be one of/,
  ],
  [
    `{"format": 1, "name": "a", "original": "", "calls": "", "chosen": "", "observed": [], "seen": null, "contract": {"function": "", "docstring": "", "parameters": [], "returns": ${'{"kind": "optional", "of": '.repeat(50)}1${'}'.repeat(50)}}}`,
    /at most 40 levels/,
  ],
])('what is wrong with a file is said: %#', (json, why) => {
  expect(readWork(json)).toMatchObject({ why: expect.stringMatching(why) });
});

test('no JSON makes the reader fail', () => {
  fc.assert(
    fc.property(
      fc.record({ format: fc.constant(1), original: fc.string() }),
      fc.jsonValue(),
      (a, b) => {
        const mixed = typeof b === 'object' && !Array.isArray(b) ? { ...WORK, ...a, ...b } : b;
        expect(['work', 'other', 'refused']).toContain(readWork(JSON.stringify(mixed)).kind);
      },
    ),
  );
});
