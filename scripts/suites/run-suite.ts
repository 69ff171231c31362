/** Runs one suite of tests, hands on its output as it comes, and counts its results. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root, toolPath } from '../setup/paths.mjs';
import { add, type Counts, judge } from './counts.ts';

/** All that the results of a suite depend on. */
export interface Sources {
  /** Name of the stamp. */
  readonly stamp: string;
  /** Files and folders, relative to the root. */
  readonly inputs: readonly string[];
  /** Further dependencies: versions, what is installed. */
  readonly values: () => Promise<Record<string, string>>;
}

export interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Relative to the root of the repository. */
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** Files that the runner writes, relative to the root, each with tests in it; its output if absent. */
  readonly reports?: readonly string[];
  readonly count: (report: string) => Counts;
  /** It takes the whole computer: no other runs beside it. */
  readonly alone?: boolean;
  /** Everything its results depend on: where that has not changed since it passed, it need not run. */
  readonly sources?: Sources;
}

export interface SuiteResult {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly remark: string;
}

/** @param write Takes what the suite prints, both streams in the order of arrival. */
export async function runSuite(suite: Suite, write: (text: string) => void): Promise<SuiteResult> {
  const from = performance.now();
  for (const report of suite.reports ?? []) {
    // An old report must not stand in for a runner that crashes before it writes one.
    rmSync(fromRoot(report), { force: true });
    mkdirSync(path.dirname(fromRoot(report)), { recursive: true });
  }
  const { code, output } = await stream(suite, write);
  const seconds = (performance.now() - from) / 1000;
  return { name: suite.name, seconds, ...judge(readCounts(suite, output, write), code) };
}

function readCounts({ reports, count }: Suite, output: string, write: (text: string) => void) {
  try {
    if (reports === undefined) return count(output);
    return add(reports.map((report) => count(readFileSync(fromRoot(report), 'utf8'))));
  } catch (error) {
    write(`${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}

function stream(
  { command, args, cwd = '.', env = {} }: Suite,
  write: (text: string) => void,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: path.join(root, cwd),
      env: { ...process.env, PATH: toolPath(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      chunks.push(chunk);
      write(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', write);
    child.on('error', (error) => {
      write(`${error.message}\n`);
      resolve({ code: null, output: '' });
    });
    child.on('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}
