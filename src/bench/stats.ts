/** Robust statistics of small samples: quantiles, the median's interval, the midmean, outliers. */
import type { Interval } from './report.ts';

/** Quantile of the standard normal distribution that leaves 2.5 % above it. */
export const Z = 1.959964;

/** A sorted copy; the functions below that say `sorted` want one. */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/** The value below which the share `p` of the values lies, interpolated (type 7 of Hyndman and Fan, 1996). */
export function quantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

export function median(sorted: Float64Array): number {
  return quantile(sorted, 0.5);
}

/** Mean of the middle half: a value that straddles a quartile counts by the part of it inside. */
export function midmean(sorted: Float64Array): number {
  const from = sorted.length / 4;
  const to = 3 * from;
  let sum = 0;
  for (let i = Math.floor(from); i < to; i += 1) {
    sum += (sorted[i] as number) * (Math.min(i + 1, to) - Math.max(i, from));
  }
  return sum / (to - from);
}

/**
 * 95 % interval of the median of positive values.
 * From six values on between two order statistics, whatever the distribution: the number of values
 * below the true median is binomial (David and Nagaraja, Order Statistics, section 7.1). Fewer cannot
 * reach 95 % that way: there Student's interval of the logarithms, which are about normal, laid
 * around the median.
 */
export function medianInterval(sorted: Float64Array): Interval {
  const n = sorted.length;
  if (n < 2) return [0, Number.POSITIVE_INFINITY];
  if (n >= 6) {
    const rank = lowerRank(n);
    return [sorted[rank - 1] as number, sorted[n - rank] as number];
  }
  const logs = sorted.map(Math.log);
  const mean = logs.reduce((sum, x) => sum + x, 0) / n;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const factor = Math.exp(studentQuantile(n - 1) * Math.sqrt(variance / n));
  return [median(sorted) / factor, median(sorted) * factor];
}

/** The largest rank k with P(Binomial(n, 1/2) < k) <= 2.5 %; by the normal law for large n. */
function lowerRank(n: number): number {
  if (n > 500) return Math.floor((n + 1 - Z * Math.sqrt(n)) / 2);
  let probability = 2 ** -n;
  let cumulative = probability;
  let rank = 0;
  while (cumulative <= 0.025) {
    rank += 1;
    probability *= (n - rank + 1) / rank;
    cumulative += probability;
  }
  return rank;
}

const STUDENT = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216];

/** Quantile of Student's t that leaves 2.5 % above it: a table, then Cornish and Fisher's series. */
export function studentQuantile(degrees: number): number {
  return (
    STUDENT[degrees - 1] ??
    Z + (Z ** 3 + Z) / (4 * degrees) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * degrees ** 2)
  );
}

/** Indices of the values beyond Tukey's fences, 1.5 interquartile ranges outside the quartiles. */
export function outliers(values: readonly number[]): number[] {
  const sorted = sortedCopy(values);
  const lower = quantile(sorted, 0.25);
  const upper = quantile(sorted, 0.75);
  const reach = 1.5 * (upper - lower);
  const found: number[] = [];
  values.forEach((value, index) => {
    if (value < lower - reach || value > upper + reach) found.push(index);
  });
  return found;
}
