/** How a row's sources become a module that Python can import: one function for each kind of source. */
import path from 'node:path';
import { fromRoot, root } from '../setup/paths.mjs';
import { VENV_FOLDER } from './paths.mjs';
import { includeFolder, moduleSuffix } from './prerequisites.mjs';

/** @typedef {import('./builds.mjs').Build} Build */

/**
 * @typedef {object} BuildContext
 * @property {string} folder Absolute; empty, and made before.
 * @property {(command: string, args: readonly string[], options?: import('../setup/run-command.mjs').CommandOptions) => Promise<string[]>} run
 *   Runs a command that has to succeed.
 */

/** What extension modules are commonly built with: optimised, nothing to debug. */
const OPTIMISED = ['-O3', '-DNDEBUG', '-fPIC', '-shared'];

/** A module finds Python's functions when it is loaded: the linker of macOS has to be told. */
export const LINKED_LATER = process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : [];

/**
 * A program of the record's virtual environment, absolute.
 * @param {string} name
 */
export function program(name) {
  return fromRoot(VENV_FOLDER, 'bin', name);
}

/**
 * Compiles C against the Python of the environment: the module is named as its source.
 * @param {BuildContext} context
 * @param {string} source Relative to the root, or absolute.
 * @param {readonly string[]} [flags] Added to `OPTIMISED`.
 */
export async function compileC(context, source, flags = []) {
  await compile(context, 'cc', source, flags);
}

/**
 * The same of C++. Libraries have to be among the flags.
 * @param {BuildContext} context
 * @param {string} source Relative to the root, or absolute.
 * @param {readonly string[]} [flags] Added to `OPTIMISED`.
 */
export async function compileCxx(context, source, flags = []) {
  await compile(context, 'c++', source, flags);
}

/**
 * @param {BuildContext} context
 * @param {'cc' | 'c++'} compiler
 * @param {string} source
 * @param {readonly string[]} flags
 */
async function compile({ folder, run }, compiler, source, flags) {
  const output = path.join(folder, `${path.parse(source).name}${await moduleSuffix()}`);
  const include = `-I${await includeFolder()}`;
  // Libraries come after what needs them.
  const built = [path.resolve(root, source), '-o', output];
  await run(compiler, [...OPTIMISED, ...LINKED_LATER, include, ...built, ...flags]);
}

/**
 * A module written against Python's own interface, in one file of C that is named as the module.
 * @param {string} name
 * @param {string} title
 * @param {string} source Relative to the root.
 * @returns {Build}
 */
export function c(name, title, source) {
  return {
    name,
    title,
    needs: ['c', 'headers'],
    sources: [source],
    flags: 'cc -O3',
    make: (context) => compileC(context, source),
  };
}
