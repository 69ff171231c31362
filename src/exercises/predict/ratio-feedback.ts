/** What a reader is told about a guessed ratio: how it stands to the one recorded in a browser. */
import type { BenchmarkDefinition } from '../../bench/define.ts';
import { formatRatio } from '../../figures/figures.ts';
import { type Flavour, loadRecord } from '../../records/load.ts';
import type { RatioFeedback } from './question.ts';

/** Attributes of a `<Predict kind="ratio">`. */
interface Answered {
  readonly answer?: number;
  readonly feedback: RatioFeedback;
}

/** Which recorded ratio is asked for: the largest one of `variants`, to the record's baseline. */
interface Question<Name extends string> {
  readonly benchmark: BenchmarkDefinition<Name>;
  readonly variants: readonly NoInfer<Name>[];
  /** Kind of input; the benchmark's first if absent. */
  readonly input?: string;
  readonly size: number;
  /** The page's record if absent. */
  readonly flavour?: Flavour;
}

const PLACES: Readonly<Record<Flavour, string>> = {
  page: 'in a browser',
  native: 'on a computer, without a browser,',
};

/**
 * Feedback for a guess. As long as nothing is recorded, it only says where to look.
 * @param look Says what to do now.
 * @param why Explains the ratio to who guessed too low and to who guessed too high.
 */
export function answered<Name extends string>(
  { benchmark, variants, input = benchmark.inputs[0], size, flavour = 'page' }: Question<Name>,
  look: string,
  why: { readonly low: string; readonly high: string },
): Answered {
  const lookup = loadRecord(benchmark.id, flavour);
  const rows = lookup.kind === 'found' ? lookup.record.rows : [];
  const asked: readonly string[] = variants;
  const ratios = rows
    .filter((row) => row.input === input && row.size === size && asked.includes(row.variant))
    .map((row) => row.ratio);
  if (ratios.length < variants.length) return { feedback: look };
  const answer = Math.max(...ratios);
  const recorded = `The run recorded ${PLACES[flavour]} for this chapter gave ${formatRatio(answer)}.`;
  return {
    answer,
    feedback: {
      low: `More than that. ${recorded} ${why.low} ${look}`,
      near: `Close. ${recorded} ${look}`,
      high: `Less than that. ${recorded} ${why.high} ${look}`,
    },
  };
}
