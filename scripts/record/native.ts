/** Measures the rows of a benchmark on this computer's Python. */
import { readFileSync } from 'node:fs';
import type { BenchmarkDefinition, InputKind } from '../../src/bench/define.ts';
import { type MeasuredInput, makeInput } from '../../src/bench/inputs.ts';
import { measure } from '../../src/bench/measure.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { sorted } from '../bindings/available.ts';
import { differencesOf } from '../conformance/differences.ts';
import { NATIVE_RESOLUTION, NativeEngine } from '../native/engine.ts';
import { hostEnvironment } from '../native/reports.ts';
import type { RunnableVariant } from '../native/rows.ts';
import { fromRoot } from '../setup/paths.mjs';
import { type RecordPlan, recordedVariants, SEED } from './plans.ts';
import { hashSources, measuredFiles } from './provenance.ts';
import { type Recording, requireFigures } from './recording.ts';
import { flagsOf, versionsOf } from './versions.ts';

/** Checks every row that this computer can run with the table of cases, then measures them together. */
export async function recordNatively(
  { definition, input }: RecordPlan,
  { sizes, budget }: NonNullable<RecordPlan['native']>,
  say: (line: string) => void,
): Promise<Recording> {
  const { runnable, lacking } = await sorted(definition.variants);
  const files = measuredFiles(recordedVariants(definition, 'native'));
  say(`${definition.id}, natively: cases`);
  const differences = await differencesOf(definition, Object.keys(runnable));
  const reports: BenchReport[] = [];
  for (const size of sizes) {
    const plan = { definition, variants: runnable, input, size, seed: SEED, budget };
    reports.push(
      await measureNatively(plan, (line) => say(`${definition.id}, natively, ${size}: ${line}`)),
    );
  }
  return {
    run: {
      benchmark: definition.id,
      flavour: 'native',
      date: new Date().toISOString(),
      versions: versionsOf(Object.values(runnable), files),
      build: 'maturin, release profile, portable (no target-cpu)',
      flags: flagsOf(runnable),
      sources: hashSources(files),
      skipped: Object.fromEntries(
        Object.entries(lacking).map(([name, { reason }]) => [name, reason]),
      ),
      differences,
    },
    reports,
  };
}

interface Plan {
  readonly definition: BenchmarkDefinition;
  readonly variants: Readonly<Record<string, RunnableVariant>>;
  readonly input: InputKind;
  readonly size: number;
  readonly seed: number;
  /** Milliseconds. */
  readonly budget: number;
}

/**
 * The last report of a measurement by the site's own harness, in shuffled rounds. (pytest-benchmark
 * runs one row after the other: the ranks of near neighbours then change from run to run.)
 * @throws PlainFailure when a row has no figures: wrong, failed or skipped.
 */
async function measureNatively(
  { definition, variants, input, size, seed, budget }: Plan,
  say: (line: string) => void,
): Promise<BenchReport> {
  const engine = new NativeEngine();
  try {
    const reports = measure(
      {
        benchmark: definition.id,
        variants,
        oracle: definition.oracle,
        baseline: definition.baseline,
        input: inputFor(input, size, seed),
        description: { kind: input, size, seed },
        environment: hostEnvironment('CPython'),
        seed,
        engine,
        clock: { now: () => performance.now(), resolution: NATIVE_RESOLUTION },
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

/** The book is a file of this repository. Throws a RangeError for "own": only a reader has a text of their own. */
function inputFor(kind: InputKind, size: number, seed: number): MeasuredInput {
  const book = () => readFileSync(fromRoot('content', 'texts', 'moby-dick.txt'), 'utf8');
  return makeInput(kind, size, seed, kind === 'book' ? book() : '');
}
