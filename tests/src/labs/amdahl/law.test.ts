/** Amdahl's law and what is said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilingHeight, curvePoints, PICTURE } from '../../../../src/labs/amdahl/curve.ts';
import { ceilingOf, outcomeOf, overallSpeedup } from '../../../../src/labs/amdahl/law.ts';
import { verdict } from '../../../../src/labs/amdahl/outcome-messages.ts';
import { positionFor, quantityAt, RUNS } from '../../../../src/labs/amdahl/sliders.ts';
import type { Waiter } from '../../../../src/labs/payback/payback.ts';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const speedups = fc.double({ min: 1, max: 1e6, noNaN: true });
const second = { seconds: 1, runs: 1000 };

test('95 % of the time caps the whole at 20 times', () => {
  expect(ceilingOf(0.95)).toBeCloseTo(20, 9);
  expect(overallSpeedup(0.95, 1e12)).toBeCloseTo(20, 6);
  expect(overallSpeedup(0.95, 10)).toBeCloseTo(6.9, 1);
});

test('the whole is never faster than the function, nor than the ceiling, nor slower than before', () => {
  fc.assert(
    fc.property(shares, speedups, (share, speedup) => {
      const overall = overallSpeedup(share, speedup);
      expect(overall).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(overall).toBeLessThanOrEqual(Math.min(speedup, ceilingOf(share)) * (1 + 1e-9));
    }),
  );
});

test('what a run is shorter by is the difference of its times', () => {
  fc.assert(
    fc.property(shares, speedups, (share, speedup) => {
      const { overall, savedPerRun } = outcomeOf({ share, speedup, ...second });
      expect(1 - savedPerRun).toBeCloseTo(1 / overall, 9);
    }),
  );
});

test.each([
  [{ share: 1.5 }, 'The share is 1.5; a number from 0 to 1'],
  [{ share: Number.NaN }, 'The share is NaN'],
  [{ speedup: 0.5 }, 'The speed-up is 0.5; a number of 1 or more'],
  [{ runs: -1 }, 'The number of runs is -1'],
  [{ seconds: -1 }, 'The time of one run is -1'],
])('%j is refused', (wrong, message) => {
  expect(() => outcomeOf({ share: 0.5, speedup: 2, ...second, ...wrong })).toThrow(message);
});

describe('in words', () => {
  const say = (share: number, runs: number, waiter: Waiter) => {
    const plan = { share, speedup: 10, runs, seconds: 1 };
    return verdict(plan, outcomeOf(plan), waiter);
  };

  test.each<[number, number, Waiter, RegExp]>([
    [0.05, 1_000_000, 'person', /^Leave it: nobody will notice/],
    [0.95, 1, 'person', /does not pay for itself within a year\.$/],
    [0.95, 1000, 'person', /depends on the values/],
    [0.95, 1_000_000, 'person', /the port pays for itself within a year: .* smarter way first/],
    [0.95, 1000, 'machine', /does not pay for itself/],
    [0.95, 1_000_000, 'nobody', /^Leave it, unless/],
    [0.95, 1_000_000, 'deadline', /the time that it may take/],
  ])('%d of the time, %d runs a day, waited for by %s', (share, runs, waiter, advice) => {
    expect(say(share, runs, waiter).advice).toMatch(advice);
  });

  test('hours of a machine are not counted as hours of a person', () => {
    expect(say(0.95, 1000, 'machine').paid).not.toBe(say(0.95, 1000, 'person').paid);
  });
});

test('the sliders reach every preset exactly', () => {
  for (const runs of [1, 1000, 1_000_000]) expect(quantityAt(positionFor(runs))).toBe(runs);
  expect(positionFor(1_000_000)).toBe(RUNS.max);
});

test('the curve stays inside its picture and ends below the ceiling', () => {
  fc.assert(
    fc.property(shares, (share) => {
      const heights = curvePoints(share)
        .split(' ')
        .map((point) => Number(point.split(',')[1]));
      for (const height of heights) {
        expect(height).toBeGreaterThanOrEqual(ceilingHeight(share) - 0.1);
        expect(height).toBeLessThanOrEqual(PICTURE.height + 0.1);
      }
    }),
  );
});
