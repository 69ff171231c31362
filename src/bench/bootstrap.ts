/** The bootstrap interval of a midmean. */
import { sfc32 } from './random.ts';
import type { Interval } from './report.ts';
import { midmean, quantile, studentQuantile, Z } from './stats.ts';

const RESAMPLES = 1000;

/**
 * 95 % interval of the midmean of `sorted`, by resampling with replacement.
 * A plain percentile interval is too narrow for few values; it is stretched about the estimate by
 * t / z * sqrt(n / (n - 1)) ("expanded percentile": Hesterberg, The American Statistician 69/4, 2015).
 * The result depends on the values and the seed only, and negating the values negates the interval.
 */
export function midmeanInterval(sorted: Float64Array, seed: number): Interval {
  const estimate = midmean(sorted);
  if (sorted.length < 2) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (estimate < 0) {
    const [low, high] = midmeanInterval(sorted.map((x) => -x).reverse(), seed);
    return [-high, -low];
  }
  const estimates = resample(sorted, seed).sort();
  const n = sorted.length;
  const stretch = (studentQuantile(n - 1) / Z) * Math.sqrt(n / (n - 1));
  return [
    estimate - (estimate - quantile(estimates, 0.025)) * stretch,
    estimate + (quantile(estimates, 0.975) - estimate) * stretch,
  ];
}

/** The midmeans of the resamples. A resample is kept as counts of ranks: so nothing is sorted again. */
function resample(sorted: Float64Array, seed: number): Float64Array {
  const n = sorted.length;
  const random = sfc32(seed);
  const scale = n / 0x1_0000_0000;
  const counts = new Uint32Array(n);
  const estimates = new Float64Array(RESAMPLES);
  for (let round = 0; round < RESAMPLES; round += 1) {
    counts.fill(0);
    for (let draw = 0; draw < n; draw += 1) {
      const rank = Math.floor(random() * scale);
      counts[rank] = (counts[rank] as number) + 1;
    }
    estimates[round] = midmeanOfCounts(sorted, counts);
  }
  return estimates;
}

function midmeanOfCounts(sorted: Float64Array, counts: Uint32Array): number {
  const from = sorted.length / 4;
  const to = 3 * from;
  let sum = 0;
  let seen = 0;
  for (let rank = 0; seen < to; rank += 1) {
    const start = seen;
    seen += counts[rank] as number;
    if (seen > from) {
      sum += (sorted[rank] as number) * (Math.min(seen, to) - Math.max(start, from));
    }
  }
  return sum / (to - from);
}
