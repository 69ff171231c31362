/** The right answer to a guessed ratio: the one that is recorded. */
import type { BenchmarkDefinition } from '../../bench/define.ts';
import { formatRatio } from '../../figures/figures.ts';
import { type Flavour, loadRecord } from '../../records/load.ts';
import type { RatioQuestion } from './question.ts';

/** Which recorded ratio is asked for: the largest one of `variants`, to the record's baseline. */
interface Asked<Name extends string> {
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

/** The answer to a question about a recorded ratio, and where it comes from; nothing as long as nothing is recorded. */
export function recordedAnswer<Name extends string>({
  benchmark,
  variants,
  input = benchmark.inputs[0],
  size,
  flavour = 'page',
}: Asked<Name>): Pick<RatioQuestion, 'answer' | 'source'> {
  const lookup = loadRecord(benchmark.id, flavour);
  const rows = lookup.kind === 'found' ? lookup.record.rows : [];
  const asked: readonly string[] = variants;
  const ratios = rows
    .filter((row) => row.input === input && row.size === size && asked.includes(row.variant))
    .map((row) => row.ratio);
  if (ratios.length < variants.length) return {};
  const answer = Math.max(...ratios);
  return {
    answer,
    source: `The run recorded ${PLACES[flavour]} for this chapter gave ${formatRatio(answer)}.`,
  };
}
