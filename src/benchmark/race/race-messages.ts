/** Sentences of the race: what each step gained, and how good the figures are. */
import type { BenchReport } from '../../bench/report.ts';
import { formatCount, formatRatio, formatRatioInterval } from '../../figures/figures.ts';

export interface Verdict {
  /** "684×": the shipped version against the Python loop. */
  readonly ratio: string;
  readonly gains: string;
  readonly quality: string;
}

/** What the race says so far; null until the Python loop and both versions in Rust have figures. */
export function verdictOf(report: BenchReport, answer: number): Verdict | null {
  const of = (variant: string) =>
    report.comparisons.find((comparison) => comparison.variant === variant);
  const [compiled, shipped] = [of('rs_zipped'), of('rs_shipped')];
  if (compiled === undefined || shipped === undefined) return null;
  const rounds = report.rounds === 1 ? '1 round' : `${formatCount(report.rounds)} rounds`;
  const agreed = report.rows.every(({ state }) => state === 'measured' || state === 'pending');
  return {
    ratio: formatRatio(shipped.ratio),
    gains: `${formatRatio(compiled.ratio)} by compiling the same loop, ${formatRatio(shipped.ratio / compiled.ratio)} more by comparing bytes with SIMD`,
    quality: [
      `interval ${formatRatioInterval(shipped.interval)}`,
      rounds,
      agreed ? `all three answered ${formatCount(answer)}` : 'not all gave an answer',
    ].join(' · '),
  };
}
