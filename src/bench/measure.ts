/** Measuring once, from the check to the last round. */
import { BenchmarkRun, type Reports } from './benchmark-run.ts';
import type { RunOptions, Setup } from './setup.ts';

/** Measures until settled, stopped or out of budget, and frees the variants. The last report has the phase `done`. */
export async function* measure<V, I>(setup: Setup<V, I>, options: RunOptions = {}): Reports {
  const run = new BenchmarkRun(setup);
  try {
    yield* run.run(options);
  } finally {
    run.dispose();
  }
}
