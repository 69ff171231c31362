/** The harness against itself: 100 real A/A runs, in which any difference it calls is false. */
import { createClock } from '../../src/bench/clock.ts';
import { makeInput } from '../../src/bench/inputs.ts';
import { measure } from '../../src/bench/measure.ts';
import { hostEnvironment, lastOf } from '../native/reports.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { atMost, medianOf, type Row } from './rows.ts';
import { WasmEngine } from './wasm-engine.ts';

const RUNS = 100;
const BUDGET = 2_000;
/** Differences smaller than this do not count: two copies in one module may lie differently in memory. */
const TOLERANCE = 0.01;
const INPUT = { kind: 'letters', size: 100_000 } as const;

export async function harness(): Promise<Row[]> {
  const engine = await WasmEngine.load();
  const clock = createClock(() => performance.now());
  const called: number[] = [];
  const widths: number[] = [];
  const seconds: number[] = [];
  let resolutionError = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const report = await lastOf(
      measure(
        {
          benchmark: 'a-a',
          variants: { a: 'count_blocks', b: 'count_blocks' } as const,
          oracle: 'a',
          baseline: 'a',
          input: makeInput(INPUT.kind, INPUT.size, seed),
          description: { ...INPUT, seed },
          environment: hostEnvironment(`Node ${process.versions.node}`),
          seed,
          engine,
          clock,
          pause: () => Promise.resolve(),
        },
        { budget: BUDGET },
      ),
    );
    const [comparison] = report.comparisons;
    if (comparison === undefined) throw new PlainFailure(`Run ${seed} gave no comparison.`);
    const difference = Math.abs(comparison.ratio - 1);
    called.push(!comparison.tie && difference > TOLERANCE ? 1 : 0);
    widths.push(report.halfWidth ?? Number.POSITIVE_INFINITY);
    seconds.push(report.elapsed / 1000);
    for (const row of report.rows) {
      if (row.state !== 'measured') continue;
      resolutionError = Math.max(resolutionError, clock.resolution / (row.median * row.iterations));
    }
  }
  const different = called.reduce((sum, value) => sum + value, 0);
  return [
    atMost(`A/A runs of ${RUNS} called different by more than 1 %`, different, 'calls', 10),
    atMost('A/A half-width reached, median', medianOf(widths) * 100, '%', 2),
    atMost('A/A time spent, median', medianOf(seconds), 's', BUDGET / 1000),
    atMost("worst sample-length error from the timer's resolution", resolutionError * 100, '%', 1),
  ];
}
