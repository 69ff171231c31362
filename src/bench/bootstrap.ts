/** The bootstrap interval of a midmean. */
import { xorshift32 } from './random.ts';
import type { Interval } from './report.ts';
import { midmean, quantile, studentQuantile, Z } from './stats.ts';

const RESAMPLES = 1000;
/** Weights are kept as whole numbers: the quartiles of n values lie on quarters. */
const QUARTERS = 4;

/**
 * 95 % interval of the midmean of `sorted`, by resampling with replacement.
 * A plain percentile interval is too narrow for few values; it is stretched about the estimate by
 * t / z * sqrt(n / (n - 1)) ("expanded percentile": Hesterberg, The American Statistician 69/4, 2015).
 * The result depends on the values and the seed only, and negating the values negates the interval.
 */
export function midmeanInterval(sorted: Float64Array, seed: number): Interval {
  const n = sorted.length;
  if (n < 2) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const estimate = midmean(sorted);
  if (estimate < 0) {
    const [low, high] = midmeanInterval(sorted.map((x) => -x).reverse(), seed);
    return [-high, -low];
  }
  const estimates = resampledMidmeans(sorted, resamplesOf(n, seed)).sort();
  const stretch = (studentQuantile(n - 1) / Z) * Math.sqrt(n / (n - 1));
  return [
    estimate - (estimate - quantile(estimates, 0.025)) * stretch,
    estimate + (quantile(estimates, 0.975) - estimate) * stretch,
  ];
}

/**
 * Resamples of n sorted values, whatever the values are: a resample is known by how often it draws
 * each rank, and from that follows the weight of each rank in its midmean.
 */
interface Resamples {
  readonly n: number;
  readonly seed: number;
  /** Weight of each rank, in quarters: n for each resample. */
  readonly weights: Uint8Array;
  /** First rank with a weight, for each resample. */
  readonly starts: Uint32Array;
  /** First rank after the weights, for each resample. */
  readonly ends: Uint32Array;
}

/** All ratios of a look have equally many rounds: drawing once serves them all. */
let latest: Resamples | null = null;

function resamplesOf(n: number, seed: number): Resamples {
  if (latest?.n !== n || latest.seed !== seed) latest = draw(n, seed);
  return latest;
}

function draw(n: number, seed: number): Resamples {
  const random = xorshift32(seed);
  const scale = n / 0x1_0000_0000;
  const weights = new Uint8Array(n * RESAMPLES);
  const starts = new Uint32Array(RESAMPLES);
  const ends = new Uint32Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const row = weights.subarray(resample * n, (resample + 1) * n);
    for (let i = 0; i < n; i += 1) {
      const rank = Math.floor(random() * scale);
      row[rank] = (row[rank] as number) + QUARTERS;
    }
    const [start, end] = keepMiddleHalf(row);
    starts[resample] = start;
    ends[resample] = end;
  }
  return { n, seed, weights, starts, ends };
}

/** From counts to weights, both in quarters: what lies outside the quartiles weighs nothing. */
function keepMiddleHalf(row: Uint8Array): readonly [start: number, end: number] {
  const from = row.length;
  const to = 3 * from;
  let seen = 0;
  let start = 0;
  let rank = 0;
  for (; seen < to; rank += 1) {
    const before = seen;
    seen += row[rank] as number;
    if (seen <= from) start = rank + 1;
    else row[rank] = Math.min(seen, to) - Math.max(before, from);
  }
  return [start, rank];
}

function resampledMidmeans(
  sorted: Float64Array,
  { n, weights, starts, ends }: Resamples,
): Float64Array {
  const estimates = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const offset = resample * n;
    const end = ends[resample] as number;
    let sum = 0;
    for (let rank = starts[resample] as number; rank < end; rank += 1) {
      sum += (sorted[rank] as number) * (weights[offset + rank] as number);
    }
    estimates[resample] = sum / (2 * n);
  }
  return estimates;
}
