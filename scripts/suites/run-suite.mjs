/** Runs one suite of tests, shows its output as it comes, and counts its results. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root, toolPath } from '../setup/paths.mjs';
import { judge } from './counts.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [cwd] Relative to the root of the repository.
 * @property {Record<string, string>} [env]
 * @property {string} [report] File that the runner writes, relative to the root; its output if absent.
 * @property {(report: string) => import('./counts.mjs').Counts} count
 */

/** @typedef {{ name: string, seconds: number, passed: number, failed: number, remark: string }} SuiteResult */

/**
 * @param {Suite} suite
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(suite) {
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

/**
 * @param {Suite} suite
 * @param {string} output
 */
function readCounts(suite, output) {
  try {
    const text = suite.report === undefined ? output : readFileSync(fromRoot(suite.report), 'utf8');
    return suite.count(text);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

/**
 * @param {Suite} suite
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function stream({ command, args, cwd = '.', env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: path.join(root, cwd),
      env: { ...process.env, PATH: toolPath(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const chunks = [];
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
