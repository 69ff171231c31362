/** The end of a measurement: the last of its reports. */
import type { BenchReport } from '../../src/bench/report.ts';
import { PlainFailure } from '../setup/failure.mjs';

/** @throws PlainFailure when there is no report at all. */
export async function lastOf(reports: AsyncIterable<BenchReport>): Promise<BenchReport> {
  let last: BenchReport | undefined;
  for await (const report of reports) last = report;
  if (last === undefined) throw new PlainFailure('The harness gave no report.');
  return last;
}
