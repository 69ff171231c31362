/** What the demonstrations of the harness make of what they measured. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOf, verdictOf } from '../../../../src/labs/demonstrations/a-a.ts';
import { type Axis, shareOf, ticksOf } from '../../../../src/labs/demonstrations/axis.ts';
import { readSteps, summarize } from '../../../../src/labs/demonstrations/clock-resolution.ts';
import { curveOf, settledFrom } from '../../../../src/labs/demonstrations/curve.ts';
import { measured, reportOf } from '../../benchmark/make.ts';

/** A clock that moves by `step` each `readings` readings. */
function steppingClock(step: number, readings: number) {
  let asked = 0;
  return () => {
    asked += 1;
    return Math.floor(asked / readings) * step;
  };
}

const goOn = () => Promise.resolve(true);

describe('the steps of a clock', () => {
  it.each([
    [0.005, 100],
    [0.1, 2000],
    [100, 5],
  ])('of %d ms are found, with the readings that fit into one', async (step, readings) => {
    const steps = await readSteps(steppingClock(step, readings), goOn, 20);
    expect(steps).toHaveLength(20);
    const resolution = summarize(steps);
    expect(resolution.smallest).toBe(step);
    expect(resolution.usual).toBe(step);
    expect(resolution.readings).toBe(readings);
  });

  it('are no longer looked for once the reader stops', async () => {
    let breaths = 0;
    const stop = () => {
      breaths += 1;
      return Promise.resolve(breaths < 2);
    };
    const steps = await readSteps(steppingClock(1, 10), stop, 1_000_000);
    expect(breaths).toBe(2);
    expect(steps.length).toBeLessThan(30);
  });

  it('cannot be told of a clock that stands still', async () => {
    expect(() => summarize([])).toThrow(/did not move/);
    expect(
      await readSteps(
        () => 7,
        () => Promise.resolve(false),
        3,
      ),
    ).toEqual([]);
  });
});

describe('the curve of first calls', () => {
  const slow = (count: number) => Array.from({ length: count }, () => 4);
  const fast = (count: number) => Array.from({ length: count }, () => 1);

  it('shows the first calls one by one, in the time of later ones', () => {
    const curve = curveOf([...slow(5), ...fast(500)]);
    expect(curve.slice(0, 6).map(({ call }) => call)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(curve.map(({ times }) => times)).toEqual(curve.map(({ call }) => (call <= 5 ? 4 : 1)));
    expect(curve.at(-1)?.call).toBe(505);
    expect(settledFrom(curve)).toBe(6);
  });

  it('has settled at once where no call was slow, and never where no stretch was steady', () => {
    expect(settledFrom(curveOf(fast(50)))).toBe(1);
    expect(settledFrom([{ call: 1, times: 2 }])).toBeNull();
    const disturbed = [...fast(20), ...slow(20), ...fast(100)];
    expect(settledFrom(curveOf([...slow(3), ...disturbed]))).toBe(4);
  });

  it('covers each call once, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        const calls = curveOf(fast(count)).map(({ call }) => call);
        expect(calls.at(-1)).toBe(count);
        expect(calls).toEqual([...new Set(calls)].sort((one, other) => one - other));
      }),
    );
  });

  it('is empty where the clock saw no time pass', () => {
    expect(curveOf([0, 0, 0])).toEqual([]);
  });
});

describe('runs of a variant against itself', () => {
  const run = (ratio: number, tie: boolean) => ({
    ratio,
    tie,
    interval: [ratio - 0.01, ratio + 0.01] as const,
  });

  it('are counted by whether a difference was called', () => {
    expect(verdictOf([run(1, true), run(1.03, false), run(0.999, true)]).join(' ')).toMatch(
      /^3 runs: .* was reported once .* about once by chance\. .* reported is 3 %/,
    );
    expect(verdictOf(Array.from({ length: 40 }, () => run(1, true))).join(' ')).toMatch(
      /reported never .* about 2 times by chance/,
    );
  });

  it('come from the one comparison of a report', () => {
    const report = reportOf([measured('one', 1), measured('other', 1)]);
    expect(runOf(report)).toMatchObject({ ratio: 1, tie: true });
    expect(() => runOf(null)).toThrow(/no ratio/);
  });
});

describe('an axis', () => {
  const axis = (scale: Axis['scale'], from: number, to: number): Axis => ({
    ...{ title: '', scale, from, to, words: String },
  });

  it('has round ticks inside its ends', () => {
    expect(ticksOf(axis('linear', 0, 1), 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOf(axis('linear', 0.97, 1.03), 4)).toEqual([0.98, 1, 1.02]);
    expect(ticksOf(axis('log', 1, 1000))).toEqual([1, 10, 100, 1000]);
    expect(ticksOf(axis('log', 0.5, 20))).toEqual([0.5, 1, 2, 5, 10, 20]);
    expect(ticksOf(axis('log', 0.5, 5))).toEqual([0.5, 1, 2, 5]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (to) => {
        const ticks = ticksOf(axis('linear', 0, to), 4);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(8);
        expect(Math.max(...ticks)).toBeLessThanOrEqual(to * (1 + 1e-6));
      }),
    );
  });

  it('places values by its scale, and those beyond its ends at them', () => {
    expect(shareOf(axis('log', 1, 100), 10)).toBeCloseTo(0.5);
    expect(shareOf(axis('linear', 0, 10), 5)).toBe(0.5);
    expect(shareOf(axis('linear', 0, 10), 50)).toBe(1);
  });
});
