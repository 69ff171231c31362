/** What a port spares and costs, as ranges, and how that is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ASSUMED,
  type Assumption,
  type Assumptions,
  defaultsFor,
  type Job,
  paybackOf,
  type Range,
  WAITERS,
  type Waiter,
} from '../../../../src/labs/payback/payback.ts';
import {
  amounts,
  months,
  pays,
  paysWords,
  sparedWords,
} from '../../../../src/labs/payback/payback-messages.ts';
import { loadRecord } from '../../../../src/records/load.ts';

const job: Job = { seconds: 1, runs: 42, share: 0.95 };
const exact: Assumptions = {
  speedup: [10, 10],
  waitingHour: [30, 30],
  workHour: [60, 60],
  portHours: [8, 8],
  upkeepHours: [2, 2],
};
const range = (least: number, most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(
      fc.double({ min: least, max: most, noNaN: true }),
      fc.double({ min: least, max: most, noNaN: true }),
    )
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const assumptions: fc.Arbitrary<Assumptions> = fc.record({
  speedup: range(1, 1000),
  waitingHour: range(0, 200),
  workHour: range(0, 200),
  portHours: range(0, 500),
  upkeepHours: range(0, 500),
});
const jobs: fc.Arbitrary<Job> = fc.record({
  seconds: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  runs: fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('where nothing is a range, it is plain arithmetic', () => {
  const { sparedHours, gain, cost, net, months } = paybackOf(
    { seconds: 3600, runs: 1, share: 1 },
    exact,
  );
  expect(sparedHours[0]).toBeCloseTo(365 * 0.9, 9);
  expect(gain[0]).toBeCloseTo(365 * 0.9 * 30, 6);
  expect(cost).toEqual([600, 600]);
  expect(net[1]).toBeCloseTo(365 * 0.9 * 30 - 600, 6);
  expect(months[0]).toBeCloseTo((12 * 480) / (365 * 0.9 * 30 - 120), 9);
});

test('42 runs a day of one second do not pay on a machine, whatever is assumed by default', () => {
  expect(pays(paybackOf(job, defaultsFor('machine')))).toBe('never');
  expect(pays(paybackOf(job, defaultsFor('person')))).toBe('never');
  expect(pays(paybackOf({ ...job, runs: 1_000_000 }, defaultsFor('person')))).toBe('always');
  expect(pays(paybackOf({ ...job, runs: 1000 }, defaultsFor('person')))).toBe('depends');
});

test('every range has its low end first, and lies within that of wider assumptions', () => {
  fc.assert(
    fc.property(jobs, assumptions, (given, assumed) => {
      const wide = paybackOf(given, assumed);
      for (const key of ['sparedHours', 'gain', 'cost', 'net', 'months'] as const) {
        expect(wide[key][0]).toBeLessThanOrEqual(wide[key][1]);
      }
      const low = Object.fromEntries(
        Object.entries(assumed).map(([name, [least]]) => [name, [least, least]]),
      ) as unknown as Assumptions;
      const { net } = paybackOf(given, low);
      expect(net[0]).toBeGreaterThanOrEqual(wide.net[0] - 1e-6 * Math.abs(wide.net[0]) - 1e-6);
      expect(net[1]).toBeLessThanOrEqual(wide.net[1] + 1e-6 * Math.abs(wide.net[1]) + 1e-6);
    }),
  );
});

test('more runs, a larger share and dearer waiting never make a port pay less', () => {
  fc.assert(
    fc.property(
      jobs,
      assumptions,
      fc.double({ min: 1, max: 10, noNaN: true }),
      (given, assumed, more) => {
        const { net } = paybackOf(given, assumed);
        const [low, high] = assumed.waitingHour;
        for (const [changed, dearer] of [
          [{ ...given, runs: given.runs * more }, assumed],
          [{ ...given, share: Math.min(1, given.share * more) }, assumed],
          [given, { ...assumed, waitingHour: [low * more, high * more] as const }],
        ] as const) {
          const after = paybackOf(changed, dearer).net;
          for (const end of [0, 1] as const) {
            expect(after[end]).toBeGreaterThanOrEqual(net[end] - 1e-9 * Math.abs(net[end]));
          }
        }
      },
    ),
  );
});

test.each<[Assumption, Partial<Assumptions>]>([
  ['waitingHour', { waitingHour: [1, 100] }],
  ['portHours', { portHours: [1, 1000] }],
  ['speedup', { speedup: [1, 1000] }],
])('what decides is found: %s', (name, wide) => {
  expect(paybackOf({ ...job, runs: 10_000 }, { ...exact, ...wide }).hangsOn).toBe(name);
});

test('nothing decides where nothing is a range', () => {
  expect(paybackOf(job, exact).hangsOn).toBeNull();
});

test.each<[Partial<Job>, Partial<Assumptions>, RegExp]>([
  [{ share: 1.2 }, {}, /share is 1.2; a number from 0 to 1/],
  [{ seconds: 0 }, {}, /time of one run is 0/],
  [{ seconds: Number.POSITIVE_INFINITY }, {}, /time of one run is Infinity/],
  [{ runs: Number.NaN }, {}, /runs a day is NaN/],
  [{ runs: -1 }, {}, /runs a day is -1/],
  [{}, { speedup: [0.5, 2] }, /0.5 to 2; two numbers from 1 up to/],
  [{ seconds: 1e200 }, {}, /up to 1,000,000,000/],
  [{ runs: 1e200 }, {}, /up to 1,000,000,000/],
  [{}, { waitingHour: [1, 1e200] }, /up to 1,000,000,000/],
  [{}, { portHours: [9, 2] }, /9 to 2; .*the smaller one first/],
  [{}, { workHour: [Number.NaN, 2] }, /NaN to 2/],
  [{}, { upkeepHours: [-3, 2] }, /-3 to 2/],
])('%j with %j is refused', (wrong, assumed, message) => {
  expect(() => paybackOf({ ...job, ...wrong }, { ...exact, ...assumed })).toThrow(message);
});

test('no figure is without a number, and none is longer than a line, for all that is let in', () => {
  const extreme = fc.constantFrom(1e-300, 1e-9, 1, 1e9);
  const extremes = fc.record({
    seconds: extreme,
    runs: extreme,
    share: fc.constantFrom(0, 1e-300, 1),
  });
  const ends = fc.constantFrom<Range>([0, 0], [0, 1e9], [1e9, 1e9]);
  const speedup = fc.constantFrom<Range>([1, 1], [1, 1e9], [1e9, 1e9]);
  const assumed = fc.record({
    ...{ speedup, waitingHour: ends, workHour: ends, portHours: ends, upkeepHours: ends },
  });
  fc.assert(
    fc.property(extremes, assumed, (given, ranges) => {
      const payback = paybackOf(given, ranges);
      const figures = [payback.sparedHours, payback.gain, payback.cost, payback.net].flat();
      expect(figures.every(Number.isFinite)).toBe(true);
      expect(payback.months.some(Number.isNaN)).toBe(false);
      const said = `${sparedWords(payback, 'person')} ${paysWords(payback)}`;
      expect(said).not.toMatch(/NaN|∞|[\d.,]{45}/);
    }),
  );
});

describe('in words', () => {
  test.each<[Range, string]>([
    [[1234, 5678], '1,200 to 5,700'],
    [[100, 101], '100'],
    [[0, 0.0456], '0 to 0.046'],
    [[1e-300, 1e-9], '0'],
  ])('%j is "%s"', (given, words) => {
    expect(amounts(given)).toBe(words);
  });

  test.each([
    [0.01, 'less than a day'],
    [0.5, '15 days'],
    [1, '1 month'],
    [30, '3 years'],
    [1e9, 'more than a thousand years'],
  ])('%d months are "%s"', (span, words) => {
    expect(months(span)).toBe(words);
  });

  test('an answer that hangs on something says on what, and when it pays at best', () => {
    const said = paysWords(paybackOf({ ...job, runs: 1000 }, defaultsFor('person')));
    expect(said).toMatch(
      /depends on the values.* at best, and never at worst\. Most of all it hangs on this: /,
    );
    expect(paysWords(paybackOf(job, defaultsFor('machine')))).toMatch(/does not pay for itself/);
    const sure = paysWords(paybackOf({ ...job, runs: 1_000_000 }, defaultsFor('person')));
    expect(sure).toMatch(/pays for itself within a year: after less than a day\.$/);
  });

  test('hours that nobody waits for have no price', () => {
    for (const waiter of Object.keys(WAITERS) as Waiter[]) {
      const said = sparedWords(paybackOf(job, defaultsFor(waiter)), waiter);
      expect(said.includes('The port costs')).toBe(waiter === 'person' || waiter === 'machine');
    }
  });
});

test('the default range of the gain is that of the recorded first ports', () => {
  const firstPorts = [
    ['count-triples', 'rs_cubic', 200],
    ['fib', 'rs_checked', 90],
    ['count-doubles', 'rs_zipped', 1_000_000],
    ['corpus-build', 'rs', 1_200_000],
    ['recurrence', 'borrowed', 1_000_000],
  ] as const;
  const ratios = firstPorts.map(([benchmark, variant, size]) => {
    const found = loadRecord(benchmark, 'native');
    const rows = found.kind === 'found' ? found.record.rows : [];
    return rows.find((row) => row.variant === variant && row.size === size)?.ratio ?? Number.NaN;
  });
  const [low, high] = defaultsFor('person').speedup;
  expect(Math.min(...ratios) / low).toBeGreaterThan(0.8);
  expect(Math.min(...ratios) / low).toBeLessThan(2);
  expect(Math.max(...ratios) / high).toBeGreaterThan(0.5);
  expect(Math.max(...ratios) / high).toBeLessThan(1.25);
});

test('every assumption says why its default is what it is', () => {
  for (const { name, why } of Object.values(ASSUMED)) {
    expect(name.length).toBeGreaterThan(5);
    expect(why).toMatch(/\.$/);
  }
});
