/** The machine and Node as a report's environment, for measurements outside a browser. */
import os from 'node:os';
import type { Environment } from '../../src/bench/report.ts';

/** @param runtime For example "Node 24.21". */
export function hostEnvironment(runtime: string): Omit<Environment, 'grain'> {
  return {
    runtime,
    platform: `${os.type()} ${os.machine()}`,
    cores: os.cpus().length,
    isolated: false,
    engines: {},
  };
}
