/** A clock with its resolution: the smallest step that its `now` was seen to take. */
import type { Clock } from './engine.ts';
import type { Milliseconds } from './report.ts';

const STEPS_WANTED = 30;
/** Three steps are always waited for; more only as long as this lasts. */
const STEPS_NEEDED = 3;
const PATIENCE: Milliseconds = 30;
/** A clock that has not moved by then never will. */
const READINGS_LIMIT = 20_000_000;

/**
 * The smallest step of `now`, in milliseconds, from up to 30 steps in a row.
 * Browsers round their clocks (5 µs to 1 ms, up to 100 ms for privacy), and do not say how far.
 * @throws Error when the clock stands still.
 */
export function detectResolution(now: () => Milliseconds): Milliseconds {
  const start = now();
  let previous = start;
  let smallest = Number.POSITIVE_INFINITY;
  let steps = 0;
  for (let reading = 0; reading < READINGS_LIMIT; reading += 1) {
    const current = now();
    if (current === previous) continue;
    // Clocks that are corrected from outside may step back: such a step says nothing of the resolution.
    if (current > previous) smallest = Math.min(smallest, current - previous);
    previous = current;
    steps += 1;
    if (steps >= STEPS_WANTED || (steps >= STEPS_NEEDED && current - start >= PATIENCE)) {
      return roundOff(smallest);
    }
  }
  throw new Error(
    `The clock moved ${steps} times in ${READINGS_LIMIT} readings, ${STEPS_NEEDED} steps were expected: ` +
      'give a clock that moves, such as performance.now().',
  );
}

/** A difference of two large readings carries rounding errors of the last bits: 5 µs, not 4.99999988. */
function roundOff(step: Milliseconds): Milliseconds {
  return Number(step.toPrecision(4));
}

/** The clock that reads `now`; its resolution is detected once, which takes up to about 30 ms. */
export function createClock(now: () => Milliseconds): Clock {
  return { now, resolution: detectResolution(now) };
}
