/** A ratio beside others to the same row, as every table of records says it. */
import { formatRatio } from '../figures/figures.ts';

/** As `formatRatio`, but a plain "1×" for the row that the ratios refer to: it was not measured against itself. */
export function ratioWords(ratio: number): string {
  return ratio === 1 ? '1×' : formatRatio(ratio);
}
