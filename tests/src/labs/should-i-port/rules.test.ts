/** The rules of "Should I port this?", what it asks first, and what its profile says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsFor, WAITERS, type Waiter } from '../../../../src/labs/payback/payback.ts';
import { dismissalOf, readAnswers } from '../../../../src/labs/should-i-port/answers.ts';
import { decisionMarkdown, decisionOf } from '../../../../src/labs/should-i-port/decision.ts';
import { findingsOf } from '../../../../src/labs/should-i-port/findings.ts';
import type { Measured } from '../../../../src/labs/should-i-port/measured.ts';
import {
  type Profile,
  profileIn,
  profileWords,
  programOf,
} from '../../../../src/labs/should-i-port/profile.ts';
import { type Answers, advise, READERS, WORK } from '../../../../src/labs/should-i-port/rules.ts';

const worthIt: Answers = {
  ...{ seconds: 1, runs: 1_000_000, share: 0.95, work: 'loops', own: null, findings: [] },
  ...{ searched: true, tested: true, readers: 'several', waiter: 'person', limit: null },
  assumed: defaultsFor('person'),
};
const deadline = { waiter: 'deadline', assumed: defaultsFor('deadline') } as const;
const own = { own: 1, compiled: 0, library: 0, waiting: 0, io: 0 };
const measured: Measured = {
  ...{
    kind: 'measured',
    seconds: 1,
    calls: 1,
    runs: 1,
    share: 1,
    parts: own,
    counted: 0,
    repeated: 0,
  },
  loops: [],
};

test.each<[string, Partial<Answers>, string, RegExp]>([
  ['a slow loop that people wait for often', {}, 'port', /pays for itself within a year/],
  ['waiting', { work: 'waiting' }, 'leave', /waits just as long/],
  ['a compiled library', { work: 'compiled' }, 'leave', /does the work already/],
  ['a function that is a tenth of the time', { share: 0.1 }, 'leave', /no time at all/],
  ['a tenth of own Python', { own: 0.1 }, 'leave', /no time at all/],
  ['one run a day', { runs: 1 }, 'leave', /does not pay for itself/],
  [
    'a second at 95 %, 42 times a day, on a machine',
    { runs: 42, waiter: 'machine', assumed: defaultsFor('machine') },
    'leave',
    /does not pay/,
  ],
  ['a thousand runs a day', { runs: 1000 }, 'depends', /hangs on this/],
  ['nobody waiting', { waiter: 'nobody' }, 'leave', /Nobody waits/],
  ['a deadline that is kept', { ...deadline, limit: 2 }, 'leave', /before its deadline already/],
  ['a deadline out of reach', { ...deadline, limit: 0.01 }, 'leave', /would not be done before/],
  ['a deadline within reach', { ...deadline, limit: 0.5 }, 'port', /could be done in time/],
  ['nobody having searched', { searched: false }, 'first', /better algorithm/],
  ['no tests', { tested: false }, 'first', /Nothing says what the function does/],
])('%s', (_what, different, verdict, reason) => {
  const advice = advise({ ...worthIt, ...different });
  expect(advice.verdict).toBe(verdict);
  expect(advice.reasons[0]).toMatch(reason);
  expect(advice.next.length).toBeGreaterThan(0);
});

test('what speaks against it most decides, and the rest of the same verdict is said too', () => {
  const advice = advise({ ...worthIt, searched: false, tested: false });
  expect(advice.verdict).toBe('first');
  expect(advice.reasons).toHaveLength(2);
  const port = advise({ ...worthIt, work: 'objects', readers: 'nobody' });
  expect(port.reasons.join(' ')).toMatch(/all together.*Nobody else reads Rust/);
});

test('more time in the function never makes a port less advisable', () => {
  const rank = { leave: 0, first: 1, depends: 2, port: 3 };
  const answers = fc.record({
    seconds: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    runs: fc.double({ min: 1, max: 1e6, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    work: fc.constantFrom(...(Object.keys(WORK) as Answers['work'][])),
    waiter: fc.constantFrom(...(Object.keys(WAITERS) as Waiter[])),
    searched: fc.boolean(),
    tested: fc.boolean(),
    readers: fc.constantFrom(...(Object.keys(READERS) as Answers['readers'][])),
  });
  fc.assert(
    fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), (some, more) => {
      const given = { ...worthIt, ...some, limit: 1, assumed: defaultsFor(some.waiter) };
      const share = Math.max(given.share, more);
      expect(rank[advise({ ...given, share }).verdict]).toBeGreaterThanOrEqual(
        rank[advise(given).verdict],
      );
    }),
  );
});

test.each<[Partial<Answers>, string]>([
  [{ share: 1.2 }, 'The share is 1.2'],
  [{ seconds: 0 }, 'The time of one run is 0'],
  [{ runs: Number.NaN }, 'The number of runs a day is NaN'],
  [deadline, 'The time that a run may take is null'],
  [{ ...deadline, limit: -1 }, 'The time that a run may take is -1'],
])('%j is refused', (wrong, message) => {
  expect(() => advise({ ...worthIt, ...wrong })).toThrow(message);
});

describe('what the form says', () => {
  const fields = {
    ...{ seconds: '2', runs: '10', share: '50', work: 'loops', searched: 'yes', tested: 'no' },
    ...{ readers: 'one', waiter: 'machine' },
  };
  const answersIn = (given: Record<string, string>, profile: Measured | null = null) => {
    const read = readAnswers(given, profile);
    return read.kind === 'answers' ? read.answers : null;
  };

  test('is no answer as long as one question is open, and names each of them', () => {
    const open = readAnswers({}, null);
    expect(open.kind === 'open' && open.open).toHaveLength(8);
    for (const name of Object.keys(fields)) {
      const read = readAnswers({ ...fields, [name]: '' }, null);
      expect(read.kind === 'open' && read.open, name).toHaveLength(1);
    }
    expect(readAnswers({ ...fields, waiter: 'deadline' }, null)).toEqual({
      kind: 'open',
      open: ['A run may take, in seconds'],
    });
    expect(readAnswers({ ...fields, work: 'constructor' }, null).kind).toBe('open');
  });

  test('is read with its numbers, and with default ranges where fields are empty', () => {
    const answers = answersIn({ ...fields, 'portHours low': '1', 'portHours high': ' ' });
    expect(answers).toMatchObject({ seconds: 2, runs: 10, share: 0.5, searched: true, own: null });
    expect(answers?.assumed.portHours).toEqual([1, 40]);
    expect(answers?.assumed.waitingHour).toEqual(defaultsFor('machine').waitingHour);
  });

  test('has the findings of the profile, without those that do not apply', () => {
    const loops = [{ kind: 'same', name: 'xs', line: 3 }] as const;
    const profile: Measured = { ...measured, counted: 10, repeated: 9, loops };
    const [cache, same] = findingsOf(profile);
    if (cache === undefined || same === undefined) throw new Error('There are two findings.');
    expect(answersIn(fields, profile)?.findings).toEqual([cache, same]);
    const dismissed = { ...fields, [dismissalOf(cache)]: 'on' };
    expect(answersIn(dismissed, profile)?.findings).toEqual([same]);
  });
});

test('the page for whoever decides holds verdict, reasons, figures, every answer and every range', () => {
  const decision = decisionOf(worthIt, advise(worthIt));
  const text = decisionMarkdown(decision, { address: 'https://here/', day: '2026-11-29' });
  const pieces = [
    ...[decision.headline, ...decision.reasons, ...decision.figures, '95 %', '1,000,000'],
    ...['several people', 'a person', '20 to 80', '4 to 40', 'https://here/', '2026-11-29'],
  ];
  for (const piece of pieces) expect(text).toContain(piece);
  const nobody: Answers = { ...worthIt, waiter: 'nobody', assumed: defaultsFor('nobody') };
  expect(decisionOf(nobody, advise(nobody)).assumed).toEqual([]);
});

test('a table of the page survives what a reader may type', () => {
  const decision = {
    ...decisionOf(worthIt, advise(worthIt)),
    answered: [['a|b', 'c\nd']] as const,
  };
  const text = decisionMarkdown(decision, { address: '', day: '' });
  expect(text).toContain('| a\\|b | c d |');
});

describe('a profile', () => {
  const subject = { code: 'def f(): "\\u2028"', call: 'f()', name: 'f' };

  test('is asked for with the code as Python reads it', () => {
    expect(programOf(subject)).toContain(
      `_oxidizing_profile(${JSON.stringify(subject.code)}, "f()", "f", `,
    );
  });

  test('is the last marked line, whatever the program printed', () => {
    expect(profileIn('noise\n\u001e{"kind":"uncalled"}\n')).toEqual({ kind: 'uncalled' });
    expect(profileIn('noise\n')).toBeNull();
  });

  test.each<[Profile, RegExp]>([
    [
      {
        ...{ ...measured, share: 0.5, functions: [] },
        parts: { ...own, own: 0.2, io: 0.795, waiting: 0.005 },
      },
      /^f and what it calls took 50 % of the time, in one call\. Of that time: 80 % input and output; 20 % your own Python\.$/,
    ],
    [
      { ...measured, runs: 40, functions: [] },
      /, in one call\. That is over soon, so it was run 40 times to measure the share\. Of that/,
    ],
    [
      { kind: 'syntax', message: 'SyntaxError: bad', line: 3 },
      /cannot read it \(line 3\): SyntaxError/,
    ],
    [{ kind: 'raised', message: 'ValueError: no', line: null }, /ended with an error: ValueError/],
    [
      { kind: 'raised', message: 'RuntimeError: asyncio.run() cannot be called', line: 3 },
      /\(line 3\).*write the call as "await main\(\)"/,
    ],
    [
      { kind: 'raised', message: "ModuleNotFoundError: No module named 'numpy'", line: 1 },
      /Profile this code on your computer/,
    ],
    [
      { kind: 'missing', functions: ['g', 'Grid.step'] },
      /no function "f"\. Functions and methods that it defines: g, Grid\.step\./,
    ],
    [{ kind: 'uncalled' }, /never came to f/],
  ])('%j is said in words', (profile, words) => {
    expect(profileWords(profile, subject)).toMatch(words);
  });
});
