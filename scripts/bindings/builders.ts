/** How a row's sources become a module that Python can import: one function for each kind of source. */
import path from 'node:path';
import { fromRoot, root } from '../setup/paths.mjs';
import type { StepContext } from '../steps/run-steps.ts';
import { VENV_FOLDER } from './paths.ts';
import { includeFolder, moduleSuffix, type Need } from './prerequisites.ts';

export interface Build {
  /** Of the folder that it is built into; a variant's `build` names it. */
  readonly name: string;
  /** For the progress, for example "fib in C". */
  readonly title: string;
  /** Looked for beforehand: without one the build is skipped, by name and with the reason. */
  readonly needs: readonly Need[];
  /** Distributions that it is built with, of scripts/bindings/requirements. */
  readonly packages?: readonly string[];
  /** Files and folders that it is made of, relative to the root. */
  readonly sources: readonly string[];
  /** How it is compiled, as the record tells it, for example "cc -O3". */
  readonly flags: string;
  /** Fills the folder with modules that Python can import. */
  readonly make: (context: BuildContext) => Promise<void>;
}

export interface BuildContext {
  /** Absolute; empty, and made before. */
  readonly folder: string;
  /** Runs a command that has to succeed. */
  readonly run: StepContext['run'];
}

/** What extension modules are commonly built with: optimised, nothing to debug. */
const OPTIMISED = ['-O3', '-DNDEBUG', '-fPIC', '-shared'];

/** A module finds Python's functions when it is loaded: the linker of macOS has to be told. */
export const LINKED_LATER = process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : [];

/** A program of the record's virtual environment, absolute. */
export function program(name: string) {
  return fromRoot(VENV_FOLDER, 'bin', name);
}

/**
 * Compiles C against the Python of the environment: the module is named as its source.
 * @param source Relative to the root, or absolute.
 * @param flags Added to `OPTIMISED`.
 */
export async function compileC(
  context: BuildContext,
  source: string,
  flags: readonly string[] = [],
) {
  await compile(context, 'cc', source, flags);
}

/**
 * The same of C++. Libraries have to be among the flags.
 * @param source Relative to the root, or absolute.
 * @param flags Added to `OPTIMISED`.
 */
export async function compileCxx(
  context: BuildContext,
  source: string,
  flags: readonly string[] = [],
) {
  await compile(context, 'c++', source, flags);
}

async function compile(
  { folder, run }: BuildContext,
  compiler: 'cc' | 'c++',
  source: string,
  flags: readonly string[],
) {
  const output = path.join(folder, `${path.parse(source).name}${await moduleSuffix()}`);
  const include = `-I${await includeFolder()}`;
  // Libraries come after what needs them.
  const built = [path.resolve(root, source), '-o', output];
  await run(compiler, [...OPTIMISED, ...LINKED_LATER, include, ...built, ...flags]);
}

/**
 * A module written against Python's own interface, in one file of C that is named as the module.
 * @param source Relative to the root.
 */
export function c(name: string, title: string, source: string): Build {
  return {
    name,
    title,
    needs: ['c', 'headers'],
    sources: [source],
    flags: 'cc -O3',
    make: (context) => compileC(context, source),
  };
}
