/** Warming a variant up: batches until two in a row agree, since compilers replace code late. */
import { type Calibration, iterationsFor, type TimeBatch } from './calibrate.ts';
import type { Milliseconds } from './report.ts';

/** Two batches agree when they differ by less than this share, and what the clock cannot tell. */
const TOLERANCE = 0.15;
const TRIES = 12;
/** WebAssembly is compiled again after some milliseconds of running: two early batches agree too soon. */
const AT_LEAST: Milliseconds = 20;
/** Batches that fill `AT_LEAST` are not tries, but bounded too. */
const BATCHES_LIMIT = 80;
/** A batch is this part of a sample: it needs no more precision than the tolerance asks for. */
const SHARE_OF_SAMPLE = 1 / 4;

export interface WarmUp extends Calibration {
  /** False when the tries ran out before two batches agreed. */
  readonly steady: boolean;
}

/** Runs batches until two in a row agree, then sets the calls in one sample by the faster of the two. */
export async function warmUp(
  time: TimeBatch,
  resolution: Milliseconds,
  calibration: Calibration,
): Promise<WarmUp> {
  let { iterations, perCall } = calibration;
  let spent = 0;
  let tries = 0;
  for (let batch = 0; batch < BATCHES_LIMIT && tries < TRIES; batch += 1) {
    const calls = Math.ceil(iterations * SHARE_OF_SAMPLE);
    const elapsed = await time(calls);
    const previous = perCall;
    const seen = Math.max(elapsed, resolution);
    perCall = seen / calls;
    iterations = Math.max(iterations, iterationsFor(perCall, resolution));
    spent += elapsed;
    if (spent < AT_LEAST) continue;
    tries += 1;
    const faster = Math.min(perCall, previous);
    if (Math.abs(perCall - previous) <= (TOLERANCE + resolution / seen) * faster) {
      return { iterations: iterationsFor(faster, resolution), perCall: faster, steady: true };
    }
  }
  return { iterations, perCall, steady: false };
}
