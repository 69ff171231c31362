/** Measuring once, from the check to the last round. */
import { type Reports, Session } from './session.ts';
import type { RunOptions, Setup } from './setup.ts';

/** Measures until settled, stopped or out of budget, and frees the variants. The last report has the phase `done`. */
export async function* measure<V, I>(setup: Setup<V, I>, options: RunOptions = {}): Reports {
  const session = new Session(setup);
  try {
    yield* session.run(options);
  } finally {
    session.dispose();
  }
}
