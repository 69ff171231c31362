/** Properties of the statistics that hold for any sample. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midmeanInterval } from '../../../src/bench/bootstrap.ts';
import { sfc32, uniform } from '../../../src/bench/random.ts';
import {
  median,
  medianInterval,
  midmean,
  outliers,
  quantile,
  sortedCopy,
  studentQuantile,
} from '../../../src/bench/stats.ts';

const time = fc.double({ min: 1e-6, max: 1e4, noNaN: true });
const sample = fc.array(time, { minLength: 2, maxLength: 80 });

describe('the median', () => {
  it('is the middle value, or the middle of the middle two', () => {
    expect(median(sortedCopy([5, 1, 3]))).toBe(3);
    expect(median(sortedCopy([4, 1, 3, 2]))).toBe(2.5);
  });

  it('lies inside its interval', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const sorted = sortedCopy(values);
        const [low, high] = medianInterval(sorted);
        expect(low).toBeLessThanOrEqual(median(sorted));
        expect(high).toBeGreaterThanOrEqual(median(sorted));
      }),
    );
  });

  it('has the order statistics of the binomial law as its interval', () => {
    // Tables of the sign test: n = 6 takes the extremes, 20 the 6th and 15th, 100 the 40th and 61st.
    const upTo = (n: number) => sortedCopy(Array.from({ length: n }, (_, i) => i + 1));
    expect(medianInterval(upTo(6))).toEqual([1, 6]);
    expect(medianInterval(upTo(20))).toEqual([6, 15]);
    expect(medianInterval(upTo(100))).toEqual([40, 61]);
    expect(medianInterval(upTo(2000))).toEqual([956, 1045]);
  });

  it('is inside its interval in at least 95 of 100 samples of any size', () => {
    const random = sfc32(7);
    for (const n of [6, 9, 20, 61]) {
      let covered = 0;
      for (let run = 0; run < 2000; run += 1) {
        // Cubes of uniform numbers: skewed, with the median 1/8.
        const [low, high] = medianInterval(
          sortedCopy(Array.from({ length: n }, () => uniform(random) ** 3)),
        );
        if (low <= 0.125 && 0.125 <= high) covered += 1;
      }
      expect(covered / 2000, `n = ${n}`).toBeGreaterThan(0.945);
    }
  });

  it('has an interval from two values on, wider than the values', () => {
    const [low, high] = medianInterval(sortedCopy([1, 1.1]));
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1.1);
  });
});

describe('the statistics', () => {
  it('do not depend on the order of the values', () => {
    fc.assert(
      fc.property(sample, fc.integer(), (values, seed) => {
        const random = sfc32(seed);
        const mixed = values
          .map((value) => ({ value, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect(sortedCopy(mixed)).toEqual(sortedCopy(values));
        expect(
          outliers(mixed)
            .map((i) => mixed[i] ?? 0)
            .sort(),
        ).toEqual(
          outliers(values)
            .map((i) => values[i] ?? 0)
            .sort(),
        );
      }),
    );
  });

  it('scale with the unit of time', () => {
    fc.assert(
      fc.property(sample, (values) => {
        // A power of two, so that scaling rounds nothing.
        const scaled = sortedCopy(values.map((value) => value * 1024));
        const sorted = sortedCopy(values);
        expect(median(scaled)).toBe(median(sorted) * 1024);
        expect(midmean(scaled)).toBeCloseTo(midmean(sorted) * 1024, 6);
        expect(quantile(scaled, 0.1)).toBeCloseTo(quantile(sorted, 0.1) * 1024, 6);
        expect(medianInterval(scaled)[0]).toBeCloseTo(medianInterval(sorted)[0] * 1024, 6);
      }),
    );
  });
});

describe('the midmean', () => {
  it('is the mean of the middle half', () => {
    expect(midmean(sortedCopy([1000, 1, 2, 3, 4, 5, 6, -1000]))).toBe(3.5);
  });

  it('counts a value that straddles a quartile by its part inside', () => {
    // Of three values one and a half weigh: a quarter, one, a quarter.
    expect(midmean(sortedCopy([0, 1, 5]))).toBeCloseTo((0 / 4 + 1 + 5 / 4) / 1.5, 12);
  });

  it('lies inside its bootstrap interval, which the seed alone decides', () => {
    fc.assert(
      fc.property(sample, fc.integer(), (values, seed) => {
        const sorted = sortedCopy(values.map(Math.log));
        const [low, high] = midmeanInterval(sorted, seed);
        expect(low).toBeLessThanOrEqual(midmean(sorted) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(midmean(sorted) - 1e-9);
        expect(midmeanInterval(sorted, seed)).toEqual([low, high]);
      }),
      { numRuns: 50 },
    );
  });

  it('has an interval about as wide as theory says', () => {
    // For 400 normal values the standard error of the midmean is 1.0926 / sqrt(n).
    const random = sfc32(3);
    const normal = () =>
      Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
    const widths = Array.from({ length: 40 }, (_, seed) => {
      const [low, high] = midmeanInterval(sortedCopy(Array.from({ length: 400 }, normal)), seed);
      return high - low;
    });
    const theory = (2 * 1.96 * 1.0926) / 20;
    expect(median(sortedCopy(widths)) / theory).toBeGreaterThan(0.93);
    expect(median(sortedCopy(widths)) / theory).toBeLessThan(1.07);
  });
});

describe("Student's quantile", () => {
  it('agrees with the tables', () => {
    for (const [degrees, value] of [
      [1, 12.706],
      [9, 2.262],
      [10, 2.228],
      [30, 2.042],
      [1000, 1.962],
    ] as const) {
      expect(studentQuantile(degrees)).toBeCloseTo(value, 2);
    }
  });
});

describe('outliers', () => {
  it("are the values beyond Tukey's fences, by their places", () => {
    expect(outliers([10, 11, 50, 12, 11, 10, 1])).toEqual([2, 6]);
    expect(outliers([3, 3, 3])).toEqual([]);
  });
});
