/** Runs one command, hands on its lines as they come, and explains a failure with the command's last lines. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { PlainFailure } from './failure.mjs';
import { fromRoot, root, toolPath } from './paths.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] Working directory; the root of the repository if absent.
 * @property {Record<string, string | undefined>} [env] Added to the environment; undefined takes a variable away.
 * @property {(line: string) => void} [onLine] Called with every line of both streams.
 * @property {number} [timeout] Milliseconds after which the command and its children are ended.
 */

/**
 * @typedef {object} CommandResult
 * @property {number | null} code Exit code; null when a signal ended the command or it could not be started.
 * @property {string[]} lines Everything it printed, both streams in the order of arrival.
 * @property {boolean} timedOut
 */

/** A single line can be a megabyte of minified JavaScript. */
const lineLength = 300;

/**
 * Runs a command and reports how it ended, whichever way.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function tryCommand(command, args, { cwd = root, env = {}, onLine, timeout } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const lines = [];
    let timedOut = false;
    /** @type {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} */
    let child;
    try {
      child = spawn(command, args, {
        cwd,
        env: { ...process.env, PATH: toolPath(), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own can be ended with all its children; without a time limit Ctrl+C must reach it.
        detached: timeout !== undefined,
      });
    } catch (error) {
      // Most failures to start come as an event, some (a loop of links) are thrown.
      resolve({ code: null, lines: [String(error)], timedOut });
      return;
    }
    const timer = timeout === undefined ? undefined : setTimeout(end, timeout);
    function end() {
      timedOut = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
        lines.push(line);
        onLine?.(line);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, lines: [...lines, error.message], timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, lines, timedOut });
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string[]>} Its lines.
 * @throws {PlainFailure} Naming the command, its folder, how it ended and its last lines.
 */
export async function runCommand(command, args, options = {}) {
  const result = await tryCommand(command, args, options);
  if (result.code === 0) return result.lines;
  const log = keepLog(path.basename(command), result.lines);
  throw new PlainFailure(
    `${describeFailure(command, args, options, result)}\nAll of its output is in ${log}.`,
  );
}

/**
 * The reason of a failure is not always among the last lines.
 * @param {string} name
 * @param {readonly string[]} lines
 * @returns {string} The file, relative to the root of the repository.
 */
function keepLog(name, lines) {
  const file = path.join('build', 'logs', `${name}.log`);
  mkdirSync(fromRoot('build', 'logs'), { recursive: true });
  writeFileSync(fromRoot(file), `${lines.join('\n')}\n`);
  return file;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @param {CommandResult} result
 * @param {number} [tailLength] How many of the last lines are shown.
 */
export function describeFailure(command, args, options, result, tailLength = 25) {
  const how = result.timedOut
    ? `was ended after ${(options.timeout ?? 0) / 1000} s`
    : result.code === null
      ? 'could not be run to its end'
      : `ended with exit code ${result.code}`;
  const tail = result.lines
    .slice(-tailLength)
    .map(stripVTControlCharacters)
    .map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)} …` : line))
    .map((line) => `    ${line}`);
  return [
    `This command ${how}:`,
    `    ${[command, ...args].join(' ')}`,
    `    in ${options.cwd ?? root}`,
    tail.length > 0 ? `Its last lines:\n${tail.join('\n')}` : 'It printed nothing.',
  ].join('\n');
}
