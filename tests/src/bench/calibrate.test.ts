/** How long samples are, how long warming up takes, and what is too slow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictCost, tooSlow } from '../../../src/bench/budget.ts';
import {
  calibrate,
  iterationsFor,
  STEPS_PER_SAMPLE,
  sampleTarget,
} from '../../../src/bench/calibrate.ts';
import { createClock, detectResolution } from '../../../src/bench/clock.ts';
import { warmUp } from '../../../src/bench/warm-up.ts';
import { type FakeVariant, fakeMachine, QUIET } from './fake.ts';

const resolutions = fc.constantFrom(0.005, 0.02, 0.1, 1);
const calls = fc.double({ min: 1e-6, max: 3000, noNaN: true });

/** Times batches of a variant on a quiet machine. */
async function timerOf(variant: FakeVariant, resolution: number) {
  const fake = fakeMachine({ ...QUIET, resolution });
  const prepared = await fake.engine.prepare(variant, '');
  const time = async (iterations: number) => (await prepared.batch(iterations)).elapsed;
  return { time, log: fake.log };
}

describe('calibration', () => {
  it('makes samples of at least 100 steps of the clock, whatever a call takes', async () => {
    await fc.assert(
      fc.asyncProperty(calls, resolutions, async (perCall, resolution) => {
        const { time } = await timerOf({ perCall }, resolution);
        const { iterations } = await calibrate(time, resolution, await time(1));
        expect(iterations * perCall).toBeGreaterThanOrEqual(resolution * STEPS_PER_SAMPLE);
        expect(resolution / (iterations * perCall)).toBeLessThanOrEqual(0.01);
      }),
    );
  });

  it('takes one call when that fills a sample, and runs nothing more for it', async () => {
    const { time, log } = await timerOf({ perCall: 500 }, 1);
    expect(await calibrate(time, 1, await time(1))).toMatchObject({ iterations: 1 });
    expect(log).toHaveLength(1);
  });

  it('does not spend much more than a sample on finding out', async () => {
    await fc.assert(
      fc.asyncProperty(calls, resolutions, async (perCall, resolution) => {
        const { time, log } = await timerOf({ perCall }, resolution);
        await calibrate(time, resolution, await time(1));
        const spent = log.reduce((sum, { iterations }) => sum + iterations * perCall, 0);
        expect(spent).toBeLessThanOrEqual(perCall + 2 * sampleTarget(resolution));
      }),
    );
  });

  it('says so when the clock does not move', async () => {
    await expect(calibrate(async () => 0, 1, 0)).rejects.toThrow(/took no time by the clock/);
  });
});

describe('warming up', () => {
  const start = (perCall: number, resolution: number) => ({
    iterations: iterationsFor(perCall, resolution),
    perCall,
  });

  it('ends when two batches in a row agree', async () => {
    const { time, log } = await timerOf({ perCall: 30 }, 0.005);
    expect(await warmUp(time, 0.005, start(30, 0.005))).toMatchObject({ steady: true });
    expect(log).toHaveLength(1);
  });

  it('waits until a compiler has replaced slow code, and fits the sample to the fast one', async () => {
    const { time } = await timerOf(
      { perCall: 0.01, slownessAt: (batch) => (batch < 6 ? 8 : 1) },
      0.005,
    );
    const warm = await warmUp(time, 0.005, start(0.08, 0.005));
    expect(warm.steady).toBe(true);
    expect(warm.perCall).toBeLessThan(0.012);
    expect(warm.iterations * 0.01).toBeGreaterThanOrEqual(0.005 * STEPS_PER_SAMPLE);
  });

  it('gives up after some tries with a variant that never steadies', async () => {
    const { time, log } = await timerOf({ perCall: 30, slownessAt: (b) => 2 - (b % 2) }, 0.005);
    expect(await warmUp(time, 0.005, start(30, 0.005))).toMatchObject({ steady: false });
    expect(log.length).toBeLessThanOrEqual(20);
  });
});

describe('the budget', () => {
  const cost = (variant: string, call: number) => predictCost(variant, call, 0.005);

  it('drops nothing while all fits', () => {
    expect(tooSlow([cost('a', 100), cost('b', 50)], 1000, 'a')).toEqual([]);
  });

  it('drops the slowest first, until the rest fits', () => {
    const costs = [cost('a', 10), cost('b', 900), cost('c', 400), cost('d', 2000)];
    expect(tooSlow(costs, 2000, 'a').map(({ variant }) => variant)).toEqual(['d', 'b']);
  });

  it('keeps the baseline unless it does not fit even alone', () => {
    const costs = [cost('a', 400), cost('b', 300)];
    expect(tooSlow(costs, 2000, 'a').map(({ variant }) => variant)).toEqual(['b']);
    expect(tooSlow(costs, 1500, 'a').map(({ variant }) => variant)).toEqual(['a']);
  });

  it('never drops a variant whose call is shorter than a sample has to be', () => {
    const costs = [predictCost('a', 1, 1), predictCost('b', 100, 1)];
    expect(tooSlow(costs, 10, 'a')).toEqual([]);
  });

  it('leaves costs that fit together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 9000 }), { minLength: 1 }), (list) => {
        const costs = list.map((call, i) => cost(`v${i}`, call));
        const dropped = tooSlow(costs, 30_000, 'v0');
        const kept = costs.filter((one) => !dropped.includes(one));
        const total = kept.reduce((sum, { predicted }) => sum + predicted, 0);
        expect(total).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});

describe('the resolution of a clock', () => {
  /** A clock that moves by `tick` at each reading and shows whole steps of `resolution`. */
  const ticking = (resolution: number, tick: number) => {
    let time = 12_345.678;
    return () => {
      time += tick;
      return Math.floor(time / resolution) * resolution;
    };
  };

  it('is the smallest step seen', () => {
    expect(detectResolution(ticking(0.005, 0.0007))).toBeCloseTo(0.005, 9);
    expect(detectResolution(ticking(0.1, 0.003))).toBeCloseTo(0.1, 9);
    expect(createClock(ticking(1, 0.01)).resolution).toBe(1);
  });

  it('is found within three steps of a very coarse clock', () => {
    const now = ticking(100, 0.01);
    const start = now();
    expect(detectResolution(now)).toBe(100);
    expect(now() - start).toBeLessThanOrEqual(400);
  });

  it('does not come from a clock that is set back', () => {
    const steps = [5, 10, 9.9, 14.9, 19.9];
    let reading = 0;
    const now = () => steps[reading++] ?? 19.9 + (reading - steps.length) * 5;
    expect(detectResolution(now)).toBe(5);
  });

  it('cannot be found when the clock stands still', () => {
    expect(() => detectResolution(() => 7)).toThrow(/The clock moved 0 times/);
  });
});
