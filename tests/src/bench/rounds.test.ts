/** The order of rounds and the looks at the figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sfc32, uniform } from '../../../src/bench/random.ts';
import { nextLook, shuffled } from '../../../src/bench/rounds.ts';

describe('a round', () => {
  it('visits every variant once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer(), (names, seed) => {
        expect(shuffled(names, sfc32(seed)).sort()).toEqual([...names].sort());
      }),
    );
  });

  it('has the same order for the same seed, and another for the next round', () => {
    const names = Array.from({ length: 12 }, (_, i) => i);
    const random = sfc32(4);
    const first = shuffled(names, random);
    expect(first).toEqual(shuffled(names, sfc32(4)));
    expect(first).not.toEqual(shuffled(names, random));
  });

  it('puts each variant into each place equally often', () => {
    const random = sfc32(1);
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (let round = 0; round < 4000; round += 1) {
      shuffled([0, 1, 2, 3], random).forEach((item, place) => {
        const row = counts[item] ?? [];
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('the looks', () => {
  it('grow by a quarter each and do not miss the fewest rounds', () => {
    const looks = [2];
    while ((looks.at(-1) ?? 0) < 60) looks.push(nextLook(looks.at(-1) ?? 0, 20));
    expect(looks).toEqual([2, 3, 4, 5, 7, 9, 12, 15, 19, 20, 25, 32, 40, 50, 63]);
  });
});

describe('the random numbers', () => {
  it('are uniform in [0, 1)', () => {
    const random = sfc32(2);
    const values = Array.from({ length: 10_000 }, () => uniform(random));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, x) => sum + x, 0) / values.length).toBeCloseTo(0.5, 2);
  });
});
