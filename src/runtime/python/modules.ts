/** Our own Python modules: how they get into an interpreter, and what TypeScript sees of them. */
import type { PyodideAPI } from 'pyodide';
import type { PyProxy } from 'pyodide/ffi';
import type { Form } from '../../bench/kernels.ts';
import after_snapshot from './after_snapshot.py?raw';
import built_modules from './built_modules.py?raw';
import case_tables from './case_tables.py?raw';
import cases from './cases.py?raw';
import hints from './hints.py?raw';
import reset_interpreter from './reset_interpreter.py?raw';
import runner from './runner.py?raw';
import timed_functions from './timed_functions.py?raw';
import timing from './timing.py?raw';
import tracebacks from './tracebacks.py?raw';

const MODULES = {
  after_snapshot,
  built_modules,
  case_tables,
  cases,
  hints,
  reset_interpreter,
  runner,
  timed_functions,
  timing,
  tracebacks,
};
const FOLDER = '/lib/oxidizing';
export const PACKAGE = 'oxidizing_cell';

/** Makes our modules importable. @returns Python's `sys` */
export function installModules(pyodide: PyodideAPI): PyProxy & { readonly version: string } {
  const { FS } = pyodide;
  FS.mkdirTree(`${FOLDER}/${PACKAGE}`);
  for (const [name, source] of Object.entries(MODULES)) {
    FS.writeFile(`${FOLDER}/${PACKAGE}/${name}.py`, source);
  }
  const sys = pyodide.pyimport('sys');
  sys.path.append(FOLDER);
  return sys;
}

/** `runner.py`; its answers are JSON of `Answer`. */
export interface Runner {
  offer(module: string): void;
  imported(source: string): string;
  start(name: string, source: string): string;
  finish(): Promise<string>;
  cancel(): boolean;
}

/** `built_modules.py`: builds are told apart by their key. */
export interface BuiltModules {
  /** Says why not, or nothing. */
  load(module: string, key: string, path: string): string;
  is_loaded(key: string): boolean;
  /** JSON: import name → key of the build in its place, "" for one that is not in its place. */
  state(): string;
  /** JSON of a `ModuleUse` without its kind and names. */
  use(module: string, key: string): string;
  use_own(module: string): string;
  set_aside(): void;
}

/** `cases.py`. */
export interface Cases {
  /** JSON of a `Verdict` without its kind. */
  run(
    crate: string,
    key: string,
    table: string,
    letters: (seed: number, length: number) => string,
  ): string;
}

export type Answer =
  | { readonly kind: 'done'; readonly value?: string; readonly defined?: readonly string[] }
  | {
      readonly kind: 'raised';
      readonly traceback: string;
      readonly hint?: string;
      readonly remark?: string;
      readonly entry?: string;
      /** Present when the exception is one that Stop causes: the line that was running. */
      readonly line?: number | null;
    }
  | { readonly kind: 'exited'; readonly code: string }
  | { readonly kind: 'awaiting' };

/** What is taken of code or a module: a function to time on an input, and what prepares that. */
export type Taken = readonly [
  entry: string,
  input: PyProxy,
  /** Name of a function that makes of the input what `entry` gets, before the clock starts. */
  setup: string | undefined,
  /** Whether each call needs a new result of `setup`. */
  fresh: boolean,
];

/** Name of a function in the same code that gives the text of an answer; `str` if absent. */
type Tell = string | undefined;

/** `timed_functions.py`: an input that variants share, and functions to time on it. */
export interface Timing {
  Input(form: Form, text: string): PyProxy;
  define(name: string, code: string, ...taken: readonly [...Taken, Tell?]): TimedFunction;
  imported(module: string, ...taken: Taken): TimedFunction;
  /** Of a build by its key. */
  built(key: string, ...taken: Taken): TimedFunction;
  /** As `define`, with code whose imports of the module give the build. */
  driven(
    name: string,
    code: string,
    module: string,
    key: string,
    ...taken: readonly [...Taken, Tell?]
  ): TimedFunction;
}

export interface TimedFunction extends PyProxy {
  /** Gives "SECONDS ANSWER". */
  batch(iterations: number): string;
}
