/** Which variants are too slow for the time there is, by prediction. */
import type { Milliseconds } from './report.ts';

/** Rounds that a plan must leave room for, besides one sample's length of warm-up. */
const ROUNDS_PLANNED = 3;
/** An oracle that takes more than this share of the budget for its one call is not asked. */
const ORACLE_SHARE = 1 / 4;

export interface Cost {
  readonly variant: string;
  /** Predicted time for warming up and the fewest rounds. */
  readonly predicted: Milliseconds;
}

/** The least that a variant costs whose samples are so long. */
export function predictCost(variant: string, sample: Milliseconds): Cost {
  return { variant, predicted: sample * (1 + ROUNDS_PLANNED) };
}

/**
 * The costs that do not fit into `time`: the dearest first, until the rest fit. `keep`, the baseline,
 * goes only when it does not fit even alone: without it there is no ratio.
 */
export function tooSlow(costs: readonly Cost[], time: Milliseconds, keep: string): Cost[] {
  const fits = (cost: Cost): boolean => cost.predicted <= time;
  const dropped = costs.filter((cost) => cost.variant === keep && !fits(cost));
  const rest = costs
    .filter((cost) => !dropped.includes(cost))
    .sort(
      (a, b) =>
        Number(a.variant === keep) - Number(b.variant === keep) || b.predicted - a.predicted,
    );
  let total = rest.reduce((sum, { predicted }) => sum + predicted, 0);
  for (const cost of rest) {
    if (total <= time) break;
    dropped.push(cost);
    total -= cost.predicted;
  }
  return dropped;
}

/** Whether there is no time to ask the oracle, whose one call is expected to take `call`. */
export function oracleTooSlow(call: Milliseconds, budget: Milliseconds): boolean {
  return call > budget * ORACLE_SHARE;
}
