/** What a faster part does to the whole. */
import { outside } from '../payback/payback.ts';

/** A program and a plan to make one function of it faster. */
export interface Plan {
  /** Part of the run time that is spent in the function, from 0 to 1. */
  readonly share: number;
  /** How many times as fast the function becomes, 1 or more. */
  readonly speedup: number;
  /** Runs a day. */
  readonly runs: number;
  /** What one run takes now, in seconds. */
  readonly seconds: number;
}

/** What becomes of the plan. */
export interface Outcome {
  /** How many times as fast the whole becomes. */
  readonly overall: number;
  /** What `overall` stays below however fast the function is; infinite when it is all there is. */
  readonly ceiling: number;
  /** Seconds that one run is shorter by. */
  readonly savedPerRun: number;
}

/**
 * How many times as fast the whole becomes: 1 / ((1 - p) + p / s).
 * Source: Gene Amdahl, "Validity of the single processor approach to achieving large scale computing
 * capabilities", AFIPS Spring Joint Computer Conference, 1967.
 */
export function overallSpeedup(share: number, speedup: number): number {
  return 1 / (1 - share + share / speedup);
}

/** The limit of `overallSpeedup` for a function that takes no time at all. */
export function ceilingOf(share: number): number {
  return share >= 1 ? Number.POSITIVE_INFINITY : 1 / (1 - share);
}

/** @throws RangeError when a number of the plan lies where it has no meaning. */
export function outcomeOf({ share, speedup, runs, seconds }: Plan): Outcome {
  if (!(share >= 0 && share <= 1)) throw outside('The share', share, 'from 0 to 1');
  if (!(speedup >= 1)) throw outside('The speed-up', speedup, 'of 1 or more');
  if (!(runs >= 0)) throw outside('The number of runs', runs, 'of 0 or more');
  if (!(seconds >= 0)) throw outside('The time of one run', seconds, 'of 0 or more');
  return {
    overall: overallSpeedup(share, speedup),
    ceiling: ceilingOf(share),
    savedPerRun: seconds * share * (1 - 1 / speedup),
  };
}
