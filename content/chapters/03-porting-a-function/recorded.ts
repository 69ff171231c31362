/** What a reader is told about a guessed ratio: how it stands to the one recorded in a browser. */
import { formatRatio } from '../../../src/chart/figures.ts';
import type { RatioFeedback } from '../../../src/components/predict/question.ts';
import { loadRecord } from '../../../src/components/records/load.ts';

/** Attributes of a `<Predict kind="ratio">`. */
interface Answered {
  readonly answer?: number;
  readonly feedback: RatioFeedback;
}

/**
 * Feedback for a guess about the fastest of `variants`, in random letters of `size`. As long as
 * nothing is recorded, it only says where to look.
 * @param why Explains the ratio to who guessed too low and to who guessed too high.
 */
export function answered(
  variants: readonly string[],
  size: number,
  look: string,
  why: { readonly low: string; readonly high: string },
): Answered {
  const lookup = loadRecord('doubles.page');
  const rows = lookup.kind === 'found' ? lookup.record.rows : [];
  const ratios = rows
    .filter((row) => row.input === 'letters' && row.size === size && variants.includes(row.variant))
    .map((row) => row.ratio);
  if (ratios.length < variants.length) return { feedback: look };
  const answer = Math.max(...ratios);
  const recorded = `The run recorded in a browser for this chapter gave ${formatRatio(answer)}.`;
  return {
    answer,
    feedback: {
      low: `More than that. ${recorded} ${why.low} ${look}`,
      near: `Close. ${recorded} ${look}`,
      high: `Less than that. ${recorded} ${why.high} ${look}`,
    },
  };
}
