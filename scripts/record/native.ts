/** Measures the Python and extension rows of a benchmark on CPython with the native wheel. */
import type { BenchmarkDefinition, InputKind } from '../../src/bench/define.ts';

import { measure } from '../../src/bench/measure.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { NATIVE_GRAIN, NativeEngine } from '../native/engine.ts';
import { hostEnvironment } from '../native/environment.ts';
import { inputFor } from '../native/inputs.ts';
import { runnableVariants } from '../native/rows.ts';
import { PlainFailure } from '../setup/failure.mjs';

export interface NativePlan {
  readonly definition: BenchmarkDefinition;
  readonly input: InputKind;
  readonly size: number;
  readonly seed: number;
  /** Milliseconds. */
  readonly budget: number;
}

/**
 * The last report of a measurement by the site's own harness, in shuffled rounds. (pytest-benchmark
 * runs one row after the other: the ranks of near neighbours then change from run to run.)
 * @param say Called with each report's progress.
 * @throws PlainFailure when a row has no figures: wrong, failed or skipped.
 */
export async function measureNatively(
  { definition, input, size, seed, budget }: NativePlan,
  say: (line: string) => void,
): Promise<BenchReport> {
  const engine = new NativeEngine();
  try {
    const reports = measure(
      {
        benchmark: definition.id,
        variants: runnableVariants(definition.variants),
        oracle: definition.oracle,
        baseline: definition.baseline,
        input: inputFor(input, size, seed),
        description: { kind: input, size, seed },
        environment: hostEnvironment('CPython'),
        seed,
        engine,
        clock: { now: () => performance.now(), grain: NATIVE_GRAIN },
        pause: () => Promise.resolve(),
      },
      { budget },
    );
    let last: BenchReport | undefined;
    for await (const report of reports) {
      last = report;
      say(`${report.phase}, round ${report.rounds}`);
    }
    return requireFigures(last);
  } finally {
    engine.close();
  }
}

/** @throws PlainFailure naming the first row without figures. */
export function requireFigures(report: BenchReport | undefined): BenchReport {
  if (report === undefined) throw new PlainFailure('The harness gave no report.');
  for (const row of report.rows) {
    if (row.state === 'measured') continue;
    const why = JSON.stringify(row);
    throw new PlainFailure(`A row without figures is not recorded: ${why}`);
  }
  return report;
}
