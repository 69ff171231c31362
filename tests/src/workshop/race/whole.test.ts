/** What a race says of the whole program: a table of situations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BenchReport, Interval, Row, SweepReport } from '../../../../src/bench/report.ts';
import { type Program, wholeOf } from '../../../../src/workshop/race/whole.ts';

const PROGRAM: Program = {
  share: 0.9,
  load: { seconds: 60, runs: 200 },
  waiter: 'person',
  parts: null,
};
const OWN = { own: 1, compiled: 0, library: 0, waiting: 0, io: 0 };

function row(variant: string, median: number): Row {
  const interval = [median, median] as const;
  return {
    variant,
    state: 'measured',
    iterations: 1,
    samples: [median],
    median,
    interval,
    outliers: [],
  };
}

function report(ratio: number, interval: Interval, median = 20, port?: Row): BenchReport {
  const tie = interval[0] <= 1 && interval[1] >= 1;
  return {
    schema: 1,
    benchmark: 'workshop',
    environment: {
      ...{ runtime: 'Node', platform: 'any', cores: 2, resolution: 0.005 },
      ...{ isolated: true, engines: {} },
    },
    input: { kind: 'number', size: 1000, seed: 1, unit: { one: 'item', many: 'items' } },
    ...{ seed: 1, oracle: 'original', baseline: 'original', phase: 'done' },
    ...{ outcome: { kind: 'settled' }, rounds: 30, elapsed: 1, remaining: 0, halfWidth: 0.02 },
    rows: [row('original', median), port ?? row('port', median / ratio)],
    comparisons:
      port === undefined ? [{ variant: 'port', baseline: 'original', ratio, interval, tie }] : [],
    ties: [],
  };
}

function sweep(winner: string): SweepReport {
  const loser = winner === 'port' ? 'original' : 'port';
  return {
    ...{ schema: 1, benchmark: 'workshop', outcome: { kind: 'settled' } },
    ...{ elapsed: 1, remaining: 0, crossovers: [{ winner, loser, size: 130 }] },
    points: [{ size: 1000, report: report(3, [2.9, 3.1]) }],
  };
}

const FAST = report(20, [19, 21]);

describe('the whole', () => {
  it.each<[name: string, BenchReport, SweepReport | null, Partial<Program>, string, RegExp]>([
    ['pays', FAST, null, {}, 'worth', /becomes 6\.90× as fast \(6\.79 to 7\.00\)/],
    ['has an end that no port moves', FAST, null, {}, 'worth', /stays below 10\.0×/],
    ['is the function alone', FAST, null, { share: 1 }, 'worth', /is all there is/],
    ['is said without money', FAST, null, { load: null }, 'worth', /Say what a run takes/],
    ['is not known', FAST, null, { share: null }, 'unknown', /Profile it in step 1/],
    ['hardly contains it', FAST, null, { share: 0.05 }, 'leave', /95 % of the time is somewhere/],
    [
      'mostly waits',
      FAST,
      null,
      { parts: { ...OWN, own: 0.2, waiting: 0.8 } },
      'worth',
      /80 %.*Rust waits/,
    ],
    [
      'is compiled already',
      FAST,
      null,
      { parts: { ...OWN, own: 0.3, compiled: 0.7 } },
      'worth',
      /compiled code/,
    ],
    ['is waited for by nobody', FAST, null, { waiter: 'nobody' }, 'leave', /nothing is gained/],
    ['has a deadline', FAST, null, { waiter: 'deadline' }, 'depends', /Compare the new time/],
    [
      'does not run often enough',
      FAST,
      null,
      { load: { seconds: 1, runs: 1 } },
      'leave',
      /does not pay/,
    ],
    ['gains nothing', report(1.01, [0.98, 1.04]), null, {}, 'leave', /not told apart/],
    ['is not known for want of rounds', report(2, [0.8, 8]), null, {}, 'unknown', /Press Refine/],
    ['loses', report(0.5, [0.48, 0.52]), null, {}, 'leave', /2\.00× as long/],
    [
      'loses at the crossing',
      report(0.5, [0.4, 0.6], 0.0008),
      null,
      {},
      'leave',
      /hand over more at once/,
    ],
    [
      'wins on large inputs alone',
      FAST,
      sweep('port'),
      {},
      'worth',
      /ahead from about 130 items on; on smaller/,
    ],
    [
      'wins on small inputs alone',
      FAST,
      sweep('original'),
      {},
      'worth',
      /The original is ahead from/,
    ],
    [
      'was answered wrongly',
      report(1, [1, 1], 20, { variant: 'port', state: 'wrong', expected: '1', got: '2' }),
      ...([null, {}, 'leave', /Prove it first/] as const),
    ],
  ])('%s', (_, race, sizes, change, verdict, words) => {
    const whole = wholeOf(race, sizes, { ...PROGRAM, ...change });
    expect(whole?.verdict).toBe(verdict);
    expect([whole?.headline, ...(whole?.sentences ?? [])].join('\n')).toMatch(words);
  });

  it('says nothing before there is a figure', () => {
    const pending = report(1, [1, 1], 1, { variant: 'port', state: 'pending' });
    expect(wholeOf(pending, null, PROGRAM)).toBeNull();
  });

  it('has words for every program, and never a share that gains more than it is', () => {
    const program = fc.record<Program>({
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      load: fc.option(
        fc.record({
          seconds: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
          runs: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        }),
      ),
      waiter: fc.constantFrom('person', 'machine', 'deadline', 'nobody'),
      parts: fc.constant(null),
    });
    const race = fc
      .tuple(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.constantFrom(1, 1.5, Infinity))
      .map(([ratio, width]) => report(ratio, [ratio / width, ratio * width]));
    fc.assert(
      fc.property(race, program, (raced, one) => {
        const words = JSON.stringify(wholeOf(raced, null, one));
        expect(words).not.toMatch(/NaN|undefined|null[^,}]/);
      }),
    );
  });
});
