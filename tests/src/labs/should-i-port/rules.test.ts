/** The rules of "Should I port this?", and what its profile says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceMarkdown } from '../../../../src/labs/should-i-port/advice-messages.ts';
import {
  type Profile,
  profileIn,
  profileWords,
  programOf,
} from '../../../../src/labs/should-i-port/profile.ts';
import { type Answers, advise, READERS, WORK } from '../../../../src/labs/should-i-port/rules.ts';

const worthIt: Answers = {
  ...{ seconds: 1, runs: 1_000_000, share: 0.95 },
  ...{ work: 'loops', searched: true, tested: true, readers: 'several' },
};

test.each<[string, Partial<Answers>, string, RegExp]>([
  ['a slow loop that runs often', {}, 'port', /nothing simpler left/],
  ['waiting', { work: 'waiting' }, 'leave', /waits just as long/],
  ['a function that is a tenth of the time', { share: 0.1 }, 'leave', /no time at all/],
  ['one run a day', { runs: 1 }, 'leave', /too seldom/],
  ['nobody having searched', { searched: false }, 'first', /better algorithm/],
  ['a compiled library', { work: 'numpy' }, 'first', /does the work already/],
  ['no tests', { tested: false }, 'first', /Nothing says what the function does/],
  ['nobody to read it', { readers: 'nobody' }, 'port', /Nobody else reads Rust/],
])('%s', (_what, different, verdict, reason) => {
  const advice = advise({ ...worthIt, ...different });
  expect(advice.verdict).toBe(verdict);
  expect(advice.reasons[0]).toMatch(reason);
  expect(advice.next).toHaveLength(advice.reasons.length);
});

test('what speaks against it most decides, and the rest of the same verdict is said too', () => {
  const advice = advise({ ...worthIt, searched: false, tested: false, work: 'numpy' });
  expect(advice.verdict).toBe('first');
  expect(advice.reasons).toHaveLength(3);
});

test('more time in the function never makes a port less advisable', () => {
  const rank = { leave: 0, first: 1, port: 2 };
  const answers = fc.record({
    seconds: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    runs: fc.double({ min: 1, max: 1e6, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    work: fc.constantFrom(...(Object.keys(WORK) as Answers['work'][])),
    searched: fc.boolean(),
    tested: fc.boolean(),
    readers: fc.constantFrom(...(Object.keys(READERS) as Answers['readers'][])),
  });
  fc.assert(
    fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), (given, more) => {
      const share = Math.max(given.share, more);
      expect(rank[advise({ ...given, share }).verdict]).toBeGreaterThanOrEqual(
        rank[advise(given).verdict],
      );
    }),
  );
});

test.each([
  [{ share: 1.2 }, 'The share is 1.2'],
  [{ seconds: 0 }, 'The time of one run is 0'],
  [{ runs: Number.NaN }, 'The number of runs is NaN'],
])('%j is refused', (wrong, message) => {
  expect(() => advise({ ...worthIt, ...wrong })).toThrow(message);
});

test('the Markdown holds verdict, reasons and every answer', () => {
  const advice = advise(worthIt);
  const text = adviceMarkdown(worthIt, advice, 'https://here/');
  for (const piece of [advice.headline, ...advice.reasons, '95 %', '1000000', 'several people']) {
    expect(text).toContain(piece);
  }
});

describe('a profile', () => {
  const subject = { code: 'def f(): "\\u2028"', call: 'f()', name: 'f' };

  test('is asked for with the code as Python reads it', () => {
    expect(programOf(subject)).toContain(
      `_oxidizing_profile(${JSON.stringify(subject.code)}, "f()", "f")`,
    );
  });

  test('is the last marked line, whatever the program printed', () => {
    expect(profileIn('noise\n\u001e{"kind":"uncalled"}\n')).toEqual({ kind: 'uncalled' });
    expect(profileIn('noise\n')).toBeNull();
  });

  test.each<[Profile, RegExp]>([
    [
      { kind: 'measured', seconds: 1, calls: 1, share: 0.5 },
      /f and what it calls took 50 % of the time, in one call/,
    ],
    [
      { kind: 'syntax', message: 'SyntaxError: bad', line: 3 },
      /cannot read it \(line 3\): SyntaxError/,
    ],
    [{ kind: 'raised', message: 'ValueError: no', line: null }, /ended with an error: ValueError/],
    [{ kind: 'missing', functions: ['g'] }, /no function "f"\. Functions that it defines: g\./],
    [{ kind: 'uncalled' }, /never came to f/],
  ])('%j is said in words', (profile, words) => {
    expect(profileWords(profile, subject)).toMatch(words);
  });
});
