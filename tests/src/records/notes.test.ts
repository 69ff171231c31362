import { expect, test } from 'vitest';
import type { Variant } from '../../../src/bench/define.ts';
import type { Difference } from '../../../src/records/differences.ts';
import type { Lookup, Recorded } from '../../../src/records/load.ts';
import { differenceWords, notesOf } from '../../../src/records/notes.ts';
import { found, NOTHING_RECORDED } from './recorded.ts';

const bytes: Difference = {
  case: 'two bytes to a character',
  given: '"éé"',
  expected: { answer: '1' },
  got: { answer: '0' },
};

test('a different answer is told with its first visible case and how many more there are', () => {
  const hidden = { ...bytes, case: 'U+0080', given: '"\u0080"' };
  expect(differenceWords([hidden, bytes, { ...bytes, given: '"日日"' }])).toEqual([
    'For `"éé"` (two bytes to a character): answers 0 where Python’s row answers 1; and in 2 more cases.',
  ]);
});

test('each kind of difference is a sentence of its own', () => {
  expect(
    differenceWords([
      { case: 'None', given: 'null', expected: { raises: 'TypeError' }, got: { ends: 'SIGSEGV' } },
      {
        case: 'a float',
        given: '2.5',
        expected: { raises: 'TypeError' },
        got: { answer: '1' },
      },
      {
        case: 'F(94)',
        given: '94',
        expected: { answer: '19740274219868223167' },
        got: { raises: 'OverflowError' },
      },
    ]),
  ).toEqual([
    'For `94` (F(94)): raises OverflowError where Python’s row answers 19740274219868223167.',
    'For `2.5` (a float): answers 1 where Python’s row raises TypeError.',
    'For None: ends the process (SIGSEGV) where Python’s row raises TypeError.',
  ]);
});

test('of an answer with many digits the first ones are told, and how many there are', () => {
  const [told] = differenceWords([{ ...bytes, got: { answer: '7'.repeat(30) } }]);
  expect(told).toContain(`answers ${'7'.repeat(22)}… (30 digits) where`);
});

const source = { file: 'a.py', region: 'a' };
const swig: Variant = {
  engine: 'native',
  label: 'C',
  language: 'C',
  binding: 'SWIG',
  entry: 'count',
  source,
  differs: 'stops at NUL',
};
const cython: Variant = { ...swig, label: 'Cython' };

const { provenance } = NOTHING_RECORDED;
const recorded = (fields: Partial<Recorded>): Lookup<Recorded> =>
  found({
    provenance: { ...provenance, flags: { swig: 'cc -O3', cython: 'cc -O3' } },
    ...fields,
  });

test('a row has one note of all that is to be said of it, and rows of the same share theirs', () => {
  const { texts, numbers } = notesOf(
    [
      ['swig', swig],
      ['cython', cython],
      ['cffi', swig],
    ],
    recorded({
      provenance: {
        ...provenance,
        flags: { swig: 'cc -O3', cython: 'cc -O3', cffi: 'cc -O3' },
      },
      differences: { cython: [bytes] },
    }),
  );
  expect(texts).toEqual([
    'Stops at NUL. Built with `cc -O3`.',
    expect.stringMatching(/^Stops at NUL\. Built with `cc -O3`\. For .*éé.*\.$/),
  ]);
  expect([...numbers]).toEqual([
    ['swig', 1],
    ['cython', 2],
    ['cffi', 1],
  ]);
});

test('a row that was left out says why', () => {
  const lookup = recorded({ skipped: { swig: 'SWIG is not installed' } });
  expect(notesOf([['swig', swig]], lookup).texts[0]).toMatch(
    /^Not measured: SWIG is not installed\./,
  );
});

test('without a record there is nothing to note', () => {
  expect(notesOf([['swig', swig]], { kind: 'missing', file: '' }).texts).toEqual([]);
});
