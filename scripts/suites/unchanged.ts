/** Leaves out a suite that has passed before with the very same sources. */
import { root } from '../setup/paths.mjs';
import { fingerprint, Stamps } from '../steps/stamp.ts';
import type { Sources, SuiteResult } from './run-suite.ts';

/**
 * Runs a suite unless nothing has changed since it passed; what was left out counts as no test.
 * @param base Root of the repository.
 */
export async function unlessUnchanged(
  name: string,
  { stamp, inputs, values }: Sources,
  run: () => Promise<SuiteResult>,
  base = root,
): Promise<SuiteResult> {
  const stamps = new Stamps(base);
  // Taken before the run: a source that is edited meanwhile makes it run again next time.
  const print = fingerprint(base, inputs, await values());
  if (stamps.isCurrent(stamp, print, [])) {
    const remark = 'not run: unchanged since it passed ("npm run test:all" runs it)';
    return { name, seconds: 0, passed: 0, failed: 0, remark };
  }
  stamps.clear(stamp);
  const result = await run();
  if (result.failed === 0) stamps.set(stamp, print);
  return result;
}
