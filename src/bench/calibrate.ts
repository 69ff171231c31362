/** How many calls make one sample: so many that the clock's resolution is at most 1 % of it. */
import type { Milliseconds } from './report.ts';

/** Runs a batch of so many calls and gives the time it took as a whole. */
export type TimeBatch = (iterations: number) => Promise<Milliseconds>;

/** A sample shorter than this many steps of the clock is not read precisely enough: the error is up to one step. */
export const STEPS_PER_SAMPLE = 100;
/** Aimed at, so that a sample that happens to be fast is still long enough. */
const HEADROOM = 1.25;
/** Shorter samples would measure the loop's start and the neighbours' interrupts. */
const FLOOR: Milliseconds = 2;
/** A batch of this many steps of the clock is known to 5 %: enough to extrapolate from. */
const STEPS_TO_EXTRAPOLATE = 20;
const GROWTH_LIMIT = 16;
const ITERATIONS_LIMIT = 1_000_000_000;

export interface Calibration {
  readonly iterations: number;
  /** Time for one call, as far as it is known now. */
  readonly perCall: Milliseconds;
}

/** Length that samples are aimed at. */
export function sampleTarget(resolution: Milliseconds): Milliseconds {
  return Math.max(FLOOR, resolution * STEPS_PER_SAMPLE * HEADROOM);
}

/** Calls that fill a sample, given the time of one. */
export function iterationsFor(perCall: Milliseconds, resolution: Milliseconds): number {
  return Math.min(ITERATIONS_LIMIT, Math.max(1, Math.ceil(sampleTarget(resolution) / perCall)));
}

/**
 * Finds the calls in one sample by growing batches, from `firstCall`, the time of a call that was
 * already made. A call that fills a sample alone is not repeated.
 */
export async function calibrate(
  time: TimeBatch,
  resolution: Milliseconds,
  firstCall: Milliseconds,
): Promise<Calibration> {
  const enough = Math.min(
    sampleTarget(resolution),
    Math.max(resolution * STEPS_TO_EXTRAPOLATE, FLOOR / 4),
  );
  let iterations = 1;
  let elapsed = firstCall;
  while (elapsed < enough && iterations < ITERATIONS_LIMIT) {
    const wanted = elapsed > 0 ? (enough / elapsed) * HEADROOM : GROWTH_LIMIT;
    const factor = Math.min(GROWTH_LIMIT, Math.max(2, wanted));
    iterations = Math.min(ITERATIONS_LIMIT, Math.ceil(iterations * factor));
    elapsed = await time(iterations);
  }
  if (elapsed <= 0) {
    throw new Error(
      `${iterations} calls took no time by the clock, which steps by ${resolution} ms: ` +
        'the variant does nothing, or its clock stands still.',
    );
  }
  const perCall = elapsed / iterations;
  return { iterations: iterationsFor(perCall, resolution), perCall };
}
