/** The Python interpreters that rows run on. */
import { fromRoot } from '../setup/paths.mjs';
import { PythonProcess } from './process.ts';
import type { RunnableVariant } from './rows.ts';

/** CPython is that of the record's environment. */
export const PROGRAMS = {
  CPython: fromRoot('build', 'bindings', 'venv', 'bin', 'python'),
  PyPy: 'pypy3',
} as const;

/** Starts the interpreter that a row runs on. */
export function startFor(variant: RunnableVariant): PythonProcess {
  const isPyPy = variant.engine === 'native' && variant.interpreter === 'pypy';
  return new PythonProcess(isPyPy ? PROGRAMS.PyPy : PROGRAMS.CPython);
}
