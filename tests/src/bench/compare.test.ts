/** Ratios from paired rounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWith,
  measuredRow,
  ranked,
  speedup,
  ties,
  worstHalfWidth,
} from '../../../src/bench/compare.ts';
import { sfc32, uniform } from '../../../src/bench/random.ts';
import type { Row } from '../../../src/bench/report.ts';
import { shuffled } from '../../../src/bench/rounds.ts';
import { reportOf } from '../benchmark/make.ts';

const settings = { resolution: 1e-6, seed: 1 };
const pairs = fc.array(
  fc.tuple(fc.double({ min: 1, max: 9, noNaN: true }), fc.double({ min: 1, max: 9, noNaN: true })),
  { minLength: 3, maxLength: 60 },
);

const row = (variant: string, samples: readonly number[]) =>
  measuredRow(variant, 1000, samples, settings.resolution);

/** Thirty samples around a time, each with its own noise. */
function noisy(time: number, seed: number, noise = 0.02): number[] {
  const random = sfc32(seed);
  return Array.from({ length: 30 }, () => time * (1 + noise * (uniform(random) - 0.5)));
}

describe('a speedup', () => {
  it('is how many times faster the variant is than the baseline', () => {
    const { ratio, interval, tie } = speedup(
      row('rust', noisy(1, 1)),
      row('zip', noisy(31, 2)),
      settings,
    );
    expect(ratio).toBeCloseTo(31, 0);
    expect(interval[0]).toBeLessThan(ratio);
    expect(interval[1]).toBeGreaterThan(ratio);
    expect(tie).toBe(false);
  });

  it('turns into its inverse when the two change places', () => {
    fc.assert(
      fc.property(pairs, (rounds) => {
        const a = row(
          'a',
          rounds.map(([x]) => x),
        );
        const b = row(
          'b',
          rounds.map(([, y]) => y),
        );
        const there = speedup(a, b, settings);
        const back = speedup(b, a, settings);
        expect(there.ratio * back.ratio).toBeCloseTo(1, 9);
        expect(there.interval[0] * back.interval[1]).toBeCloseTo(1, 9);
        expect(there.interval[1] * back.interval[0]).toBeCloseTo(1, 9);
        expect(there.tie).toBe(back.tie);
      }),
    );
  });

  it('does not depend on the order of the rounds', () => {
    fc.assert(
      fc.property(pairs, fc.integer(), (rounds, seed) => {
        const mixed = shuffled(rounds, sfc32(seed));
        const of = (list: typeof rounds) =>
          speedup(
            row(
              'a',
              list.map(([x]) => x),
            ),
            row(
              'b',
              list.map(([, y]) => y),
            ),
            settings,
          );
        expect(of(mixed)).toEqual(of(rounds));
      }),
    );
  });

  it('scales with the variant', () => {
    fc.assert(
      fc.property(pairs, (rounds) => {
        const a = rounds.map(([x]) => x);
        const b = row(
          'b',
          rounds.map(([, y]) => y),
        );
        const once = speedup(row('a', a), b, { resolution: 0, seed: 1 });
        const twice = speedup(
          row(
            'a',
            a.map((x) => x / 2),
          ),
          b,
          { resolution: 0, seed: 1 },
        );
        expect(twice.ratio / once.ratio).toBeCloseTo(2, 9);
      }),
    );
  });

  it('does not see what slows a whole round', () => {
    const slow = Array.from({ length: 30 }, (_, i) => 1 + i);
    const a = slow.map((factor) => factor * 2);
    const b = slow.map((factor) => factor * 6);
    const { ratio, interval } = speedup(row('a', a), row('b', b), settings);
    expect(ratio).toBeCloseTo(3, 9);
    expect(interval[1] - interval[0]).toBeLessThan(0.001);
  });

  it('has no interval narrower than what the clock can tell', () => {
    // Samples of 100 steps of the clock that all read alike: each may be off by half a step.
    const coarse = (variant: string) => measuredRow(variant, 1, Array<number>(30).fill(100), 1);
    const { interval, tie } = speedup(coarse('a'), coarse('b'), { resolution: 1, seed: 1 });
    expect(interval[0]).toBeCloseTo(Math.exp(-0.01), 9);
    expect(interval[1]).toBeCloseTo(Math.exp(0.01), 9);
    expect(tie).toBe(true);
    expect(coarse('a').interval).toEqual([99.5, 100.5]);
  });
});

describe('the ranking', () => {
  const rows: Row[] = [
    row('zip', noisy(40, 1)),
    { variant: 'liar', state: 'wrong', expected: '2', got: '3' },
    row('once', noisy(1, 2)),
    { variant: 'late', state: 'pending' },
    row('twin', noisy(1, 3)),
    { variant: 'slow', state: 'skipped', predicted: 9e4, budget: 2e4 },
    { variant: 'broken', state: 'failed', message: 'no' },
  ];

  it('holds measured rows only, fastest first', () => {
    const names = ranked(rows).map(({ variant }) => variant);
    expect(names.at(-1)).toBe('zip');
    expect([...names].sort()).toEqual(['once', 'twin', 'zip']);
  });

  it('names neighbours whose own ratio may be 1', () => {
    expect(ties(rows, settings).map((pair) => [...pair].sort())).toEqual([['once', 'twin']]);
  });

  it('is as uncertain as its widest ratio, and as the median where there is no ratio', () => {
    const a = { variant: 'a', baseline: 'b', ratio: 2, interval: [1.9, 2.1] as const, tie: false };
    const b = { variant: 'c', baseline: 'b', ratio: 10, interval: [9, 11] as const, tie: false };
    expect(worstHalfWidth([], [a, b])).toBeCloseTo(0.1, 9);
    const alone = row('alone', noisy(1, 4));
    const [low, high] = alone.interval;
    expect(worstHalfWidth([alone], [])).toBeCloseTo((high - low) / 2 / alone.median, 9);
    expect(worstHalfWidth([{ variant: 'a', state: 'pending' }], [])).toBeNull();
  });

  it('is compared with another baseline from the samples alone', () => {
    const environment = { ...reportOf([]).environment, resolution: 1e-6 };
    const report = reportOf(rows, {
      environment,
      baseline: 'zip',
      halfWidth: null,
      comparisons: [],
    });
    const byOnce = compareWith(report, 'once');
    expect(byOnce.baseline).toBe('once');
    expect(byOnce.comparisons.map(({ variant }) => variant)).toEqual(['zip', 'twin']);
    expect(byOnce.comparisons[0]?.ratio).toBeCloseTo(1 / 40, 2);
    expect(byOnce.halfWidth).not.toBeNull();
    expect(compareWith(byOnce, 'zip')).toEqual(compareWith(report, 'zip'));
    expect(compareWith(report, 'liar').comparisons).toEqual([]);
  });
});
