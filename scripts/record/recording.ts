/** What one benchmark gives on CPython or in a page, and what a report must have to be recorded. */
import type { BenchReport } from '../../src/bench/report.ts';
import type { Setup } from '../../src/benchmark/setup.ts';
import { PlainFailure } from '../setup/failure.mjs';
import type { Run } from './file.ts';

export interface Recording {
  readonly run: Run;
  /** One for each size. */
  readonly reports: readonly BenchReport[];
}

/** @throws PlainFailure naming the first row without figures: wrong, failed or skipped. */
export function requireFigures(report: BenchReport | undefined): BenchReport {
  if (report === undefined) throw new PlainFailure('The harness gave no report.');
  for (const row of report.rows) {
    if (row.state === 'measured') continue;
    const why = JSON.stringify(row);
    throw new PlainFailure(`A row without figures is not recorded: ${why}`);
  }
  return report;
}

/** What decides which figures come out. */
export type Asked = Pick<Setup, 'input' | 'size' | 'seed' | 'variants' | 'baseline'>;

/** @throws PlainFailure that says what was measured in place of what was asked. */
export function requireAsked(report: BenchReport, asked: Asked): BenchReport {
  const { input, seed, rows, baseline } = report;
  const measured: Record<string, unknown> = {
    input: input.kind,
    size: input.size,
    seed: input.seed,
    'seed of the rounds': seed,
    variants: namesOf(rows.map(({ variant }) => variant)),
    baseline,
  };
  const wanted: Record<string, unknown> = {
    ...asked,
    'seed of the rounds': asked.seed,
    variants: namesOf(asked.variants),
  };
  for (const [what, found] of Object.entries(measured)) {
    if (found === wanted[what]) continue;
    throw new PlainFailure(
      `${report.benchmark} was measured with the ${what} ${found}; asked was ${wanted[what]}.`,
    );
  }
  return report;
}

const namesOf = (variants: readonly string[]): string => variants.toSorted().join(', ');
