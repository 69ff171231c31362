/** Reports of measurements outside a browser: where they are made, and which is the last. */
import os from 'node:os';
import type { BenchReport, Environment } from '../../src/bench/report.ts';
import { PlainFailure } from '../setup/failure.mjs';

/** This machine. @param runtime For example "Node 24.21". */
export function hostEnvironment(runtime: string): Omit<Environment, 'resolution'> {
  return {
    runtime,
    platform: `${os.type()} ${os.machine()}`,
    cores: os.cpus().length,
    isolated: false,
    engines: {},
  };
}

/** @throws PlainFailure when there is no report at all. */
export async function lastOf(reports: AsyncIterable<BenchReport>): Promise<BenchReport> {
  let last: BenchReport | undefined;
  for await (const report of reports) last = report;
  if (last === undefined) throw new PlainFailure('The harness gave no report.');
  return last;
}
