/** What the reader has measured, kept in their browser so that the Results page can show it beside the records. */
import type { BenchReport, Milliseconds } from '../../bench/report.ts';
import { keep, recall } from '../../storage/json.ts';
import { member, type Place, positive, text } from '../check.ts';

/** The last measurement of one benchmark with one input and size; samples are not kept. */
export interface MeasuredHere {
  /** For example "Chromium 156". */
  readonly runtime: string;
  readonly baseline: string;
  /** ISO 8601. */
  readonly date: string;
  readonly figures: Readonly<
    Record<string, { readonly time: Milliseconds; readonly ratio: number }>
  >;
}

interface Input {
  readonly benchmark: string;
  readonly input: string;
  readonly size: number;
}

function nameOf({ benchmark, input, size }: Input): string {
  return `measured:${benchmark}, ${input}, ${size}`;
}

/** Keeps the medians and ratios of a report that has ended; those of the reader's own text are nobody else's row. */
export function keepMeasured(report: BenchReport, now = new Date()): void {
  const { benchmark, input, baseline, rows, comparisons, environment } = report;
  if (input.kind === 'own') return;
  const figures = rows.flatMap((row) => {
    if (row.state !== 'measured') return [];
    const ratio = comparisons.find(({ variant }) => variant === row.variant)?.ratio ?? 1;
    return [[row.variant, { time: row.median, ratio }] as const];
  });
  if (figures.length === 0) return;
  const { runtime } = environment;
  const kept: MeasuredHere = {
    runtime,
    baseline,
    date: now.toISOString(),
    figures: Object.fromEntries(figures),
  };
  keep(nameOf({ benchmark, input: input.kind, size: input.size }), kept);
}

/** What was measured here, or null; what an earlier version kept in another form is as good as nothing. */
export function recallMeasured(input: Input): MeasuredHere | null {
  const name = nameOf(input);
  const kept: Place = { value: recall(name), at: `${name}:` };
  try {
    const figures = member(kept, 'figures');
    const variants = Object.keys(Object(figures.value));
    return {
      runtime: text(member(kept, 'runtime')),
      baseline: text(member(kept, 'baseline')),
      date: text(member(kept, 'date')),
      figures: Object.fromEntries(
        variants.map((variant) => {
          const figure = member(figures, variant);
          const [time, ratio] = [member(figure, 'time'), member(figure, 'ratio')];
          return [variant, { time: positive(time), ratio: positive(ratio) }];
        }),
      ),
    };
  } catch {
    return null;
  }
}
