/** From samples to the part of a report that is computed from them. */
import { measuredRow, speedups, ties, worstHalfWidth } from './compare.ts';
import type { BenchReport, Milliseconds, Row } from './report.ts';
import type { Limits } from './setup.ts';

/** What the samples say about ratios, and after how many rounds it was computed. */
export type InterimResult = Pick<BenchReport, 'comparisons' | 'ties' | 'halfWidth'> & {
  readonly rounds: number;
};

export const NO_RESULT_YET: InterimResult = {
  rounds: 0,
  comparisons: [],
  ties: [],
  halfWidth: null,
};

/** Fewest rounds with figures: a single one has no interval. */
export const ROUNDS_SHOWN = 2;

interface Sampled {
  readonly variant: string;
  readonly samples: readonly Milliseconds[];
  readonly verdict: Row | null;
  readonly calibration: { readonly iterations: number } | null;
}

/** The rows as they stand. */
export function summarizeRows(runs: readonly Sampled[], resolution: Milliseconds): Row[] {
  return runs.map(({ variant, samples, verdict, calibration }) => {
    if (verdict) return verdict;
    if (samples.length < ROUNDS_SHOWN) return { variant, state: 'pending' };
    return measuredRow(variant, calibration?.iterations ?? 1, samples, resolution);
  });
}

/** Computes ratios and ties from the rows. */
export function interimResult(
  rows: readonly Row[],
  baseline: string,
  rounds: number,
  settings: { readonly resolution: Milliseconds; readonly seed: number },
): InterimResult {
  const comparisons = speedups(rows, baseline, settings);
  return {
    rounds,
    comparisons,
    ties: ties(rows, settings),
    halfWidth: worstHalfWidth(rows, comparisons),
  };
}

/** The baseline as wished, else the oracle, else the first variant: whichever is not out. */
export function effectiveBaseline(
  runs: readonly Sampled[],
  wished: string,
  oracle: string,
): string {
  const inside = runs.filter(({ verdict }) => verdict === null).map(({ variant }) => variant);
  return [wished, oracle, ...inside].find((variant) => inside.includes(variant)) ?? wished;
}

export function isSettled({ rounds, halfWidth }: InterimResult, limits: Limits): boolean {
  return rounds >= limits.minimumRounds && halfWidth !== null && halfWidth <= limits.precision;
}

/** Time until the ratios are settled: half-widths shrink with the square root of the rounds. */
export function timeToSettle(
  { rounds, halfWidth }: InterimResult,
  { precision, minimumRounds }: Limits,
  roundTime: Milliseconds,
): Milliseconds {
  if (halfWidth === null) return Number.POSITIVE_INFINITY;
  const needed = Math.max(minimumRounds, rounds * (halfWidth / precision) ** 2);
  return Math.max(0, needed - rounds) * roundTime;
}
