/** The Python interpreters that rows run on, and one process of each. */
import { fromRoot } from '../setup/paths.mjs';
import { PythonProcess } from './process.ts';
import type { RunnableVariant } from './rows.ts';

export type Interpreter = 'CPython' | 'PyPy';

export const PROGRAMS: Readonly<Record<Interpreter, string>> = {
  CPython: fromRoot('build', 'ways', 'venv', 'bin', 'python'),
  PyPy: 'pypy3',
};

export function interpreterOf(variant: RunnableVariant): Interpreter {
  return variant.engine === 'native' && variant.interpreter === 'pypy' ? 'PyPy' : 'CPython';
}

/** Starts a process when its first row asks for it; rows of one interpreter share it. */
export class Interpreters {
  readonly #running = new Map<Interpreter, PythonProcess>();

  of(variant: RunnableVariant): PythonProcess {
    const name = interpreterOf(variant);
    const running = this.#running.get(name) ?? new PythonProcess(PROGRAMS[name]);
    this.#running.set(name, running);
    return running;
  }

  close(): void {
    for (const running of this.#running.values()) running.close();
    this.#running.clear();
  }
}
