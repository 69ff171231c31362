/** Runs one suite of tests, shows its output as it comes, and counts its results. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root, toolPath } from '../setup/paths.mjs';
import { type Counts, judge } from './counts.ts';

export interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Relative to the root of the repository. */
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** File that the runner writes, relative to the root; its output if absent. */
  readonly report?: string;
  readonly count: (report: string) => Counts;
}

export interface SuiteResult {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly remark: string;
}

export async function runSuite(suite: Suite): Promise<SuiteResult> {
  const from = performance.now();
  if (suite.report !== undefined) {
    // An old report must not stand in for a runner that crashes before it writes one.
    rmSync(fromRoot(suite.report), { force: true });
    mkdirSync(path.dirname(fromRoot(suite.report)), { recursive: true });
  }
  const { code, output } = await stream(suite);
  const counted = readCounts(suite, output);
  const seconds = (performance.now() - from) / 1000;
  return { name: suite.name, seconds, ...judge(counted, code) };
}

function readCounts(suite: Suite, output: string) {
  try {
    const text = suite.report === undefined ? output : readFileSync(fromRoot(suite.report), 'utf8');
    return suite.count(text);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

function stream({
  command,
  args,
  cwd = '.',
  env = {},
}: Suite): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: path.join(root, cwd),
      env: { ...process.env, PATH: toolPath(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => process.stderr.write(chunk));
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ code: null, output: '' });
    });
    child.on('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}
