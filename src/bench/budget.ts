/** Which variants are too slow for the time there is, by prediction. */
import { sampleTarget } from './calibrate.ts';
import type { Milliseconds } from './report.ts';

/** Rounds that a plan must leave room for, besides one sample's length of warm-up. */
const ROUNDS_PLANNED = 3;
/** An oracle that takes more than this share of the budget for its one call is not asked. */
const ORACLE_SHARE = 1 / 4;

export interface Cost {
  readonly variant: string;
  /** Predicted time for warming up and the fewest rounds. */
  readonly predicted: Milliseconds;
  /** Whether one call is longer than a sample must be: only then is it the variant that is slow. */
  readonly slow: boolean;
}

/** What a variant costs at least whose one call takes so long. */
export function predictCost(variant: string, call: Milliseconds, resolution: Milliseconds): Cost {
  const sample = sampleTarget(resolution);
  return {
    variant,
    predicted: Math.max(call, sample) * (1 + ROUNDS_PLANNED),
    slow: call > sample,
  };
}

/** Time for one call that led to this prediction, if the variant is slow. */
export function callOf(predicted: Milliseconds): Milliseconds {
  return predicted / (1 + ROUNDS_PLANNED);
}

/**
 * The variants that do not fit into `time`: the slowest first, until the rest fit. `keep`, the
 * baseline, goes only when it does not fit even alone: without it there is no ratio.
 */
export function tooSlow(costs: readonly Cost[], time: Milliseconds, keep: string): Cost[] {
  let total = costs.reduce((sum, { predicted }) => sum + predicted, 0);
  const dropped: Cost[] = [];
  for (const cost of costs.filter(({ slow }) => slow).sort((a, b) => b.predicted - a.predicted)) {
    if (total <= time) break;
    if (cost.variant === keep && cost.predicted <= time) continue;
    dropped.push(cost);
    total -= cost.predicted;
  }
  return dropped;
}

/**
 * What is known not to fit before anything was called, from the expected times for one call. The
 * oracle is not among it, since the others are checked against its answer; but where even its one
 * call takes too much of the budget, everything is.
 */
export function expectedTooSlow(
  variants: readonly string[],
  expected: Readonly<Record<string, Milliseconds>>,
  roles: { readonly oracle: string; readonly baseline: string },
  budget: Milliseconds,
  resolution: Milliseconds,
): Cost[] {
  const costs = variants.map((variant) => predictCost(variant, expected[variant] ?? 0, resolution));
  const call = expected[roles.oracle] ?? 0;
  if (call > budget * ORACLE_SHARE) {
    const asked = predictCost(roles.oracle, call, resolution);
    return variants.map((variant) => ({ ...asked, variant }));
  }
  return tooSlow(costs, budget, roles.baseline).filter(({ variant }) => variant !== roles.oracle);
}
