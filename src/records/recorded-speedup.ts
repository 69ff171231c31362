/** The ratio of two recorded rows of one measurement, from their rounds. */
import { type MeasuredRow, speedup } from '../bench/compare.ts';
import type { Speedup } from '../bench/report.ts';
import type { RecordedRow } from './load.ts';

/** `time.perf_counter` counts nanoseconds: what a clock hides is far below what is told here. */
const SETTINGS = { resolution: 1e-4, seed: 1 };

/** How many times as fast `row` is as `baseline`; both natively, in the same rounds. */
export function recordedSpeedup(row: RecordedRow, baseline: RecordedRow): Speedup {
  return speedup(measured(row), measured(baseline), SETTINGS);
}

function measured({ variant, samples, iterations, median }: RecordedRow): MeasuredRow {
  return {
    state: 'measured',
    variant,
    samples,
    iterations,
    median,
    interval: [median, median],
    outliers: [],
  };
}
