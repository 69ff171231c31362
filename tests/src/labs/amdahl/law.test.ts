/** Amdahl's law and what is said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilingHeight, curvePoints, PICTURE } from '../../../../src/labs/amdahl/curve.ts';
import { ceilingOf, outcomeOf, overallSpeedup } from '../../../../src/labs/amdahl/law.ts';
import { sayDays, verdict } from '../../../../src/labs/amdahl/outcome-messages.ts';
import { positionFor, quantityAt, RUNS } from '../../../../src/labs/amdahl/sliders.ts';

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

test('half a day is four hours: one second saved in each of 14,400 runs pays it in a day', () => {
  const plan = { share: 1, speedup: 1e12, runs: 14_400, seconds: 1 };
  expect(outcomeOf(plan).daysToPay).toBeCloseTo(1, 6);
  expect(outcomeOf({ ...plan, speedup: 1 }).daysToPay).toBe(Number.POSITIVE_INFINITY);
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
  test.each([
    [Number.POSITIVE_INFINITY, 'never'],
    [1e9, 'more than a thousand years'],
    [800, '2 years'],
    [21, '3 weeks'],
    [1, '1 day'],
    [0.25, '6 hours'],
    [1e-9, 'less than a minute'],
  ])('%d days are "%s"', (days, words) => {
    expect(sayDays(days)).toBe(words);
  });

  test('a port of what takes no time is advised against, one that pays in days is not', () => {
    const say = (share: number, runs: number) => {
      const plan = { share, speedup: 10, runs, seconds: 1 };
      return verdict(plan, outcomeOf(plan)).advice;
    };
    expect(say(0.05, 1_000_000)).toMatch(/^Leave it: nobody will notice/);
    expect(say(0.95, 1)).toMatch(/^Leave it as it is/);
    expect(say(0.95, 1_000_000)).toMatch(/^Worth half a day/);
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
