/** Sizes that are worth a race, from the times of a trial. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSizes } from '../../../../src/workshop/race/sizes.ts';

const LADDER = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

function tried(seconds: (size: number) => number) {
  return LADDER.map((size) => ({ size, seconds: seconds(size) }));
}

describe('proposed sizes', () => {
  it('are those whose call is not too long, and the preset takes about 20 ms', () => {
    const found = proposeSizes(tried((size) => size * size * 1e-6));
    expect(found?.sizes.at(-1)).toBe(200);
    expect(found?.preset).toBe(100);
    expect(found?.sweep).toEqual([1, 2, 5, 20, 50, 100, 200]);
  });

  it('do not go by a call that something else has held up', () => {
    const busy = tried((size) => (size === 5 ? 0.02 : size * 1e-4));
    expect(proposeSizes(busy)?.preset).toBe(200);
  });

  it('are the largest where every call is short, and the smallest where every call is long', () => {
    expect(proposeSizes(tried((size) => size * 1e-9))?.preset).toBe(5000);
    const slow = proposeSizes([{ size: 3, seconds: 2 }]);
    expect(slow).toEqual({ sizes: [3], preset: 3, sweep: [] });
    expect(proposeSizes([])).toBeNull();
  });

  it('hold the preset and are swept in their order, whatever the times', () => {
    const trial = fc.uniqueArray(
      fc.record({ size: fc.nat(1e6), seconds: fc.double({ min: 0, max: 10, noNaN: true }) }),
      { selector: ({ size }) => size, minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(trial, (times) => {
        const found = proposeSizes(times);
        expect(found?.sizes).toContain(found?.preset);
        expect(found?.sweep).toEqual([...(found?.sweep ?? [])].sort((a, b) => a - b));
        expect(found?.sweep.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
