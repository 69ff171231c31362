/** Makes the project's virtual environment with maturin, pytest and ruff in the versions of its lock file, and keeps their wheels. */
import { readdirSync, rmSync } from 'node:fs';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { findPython } from '../setup/prerequisites.mjs';
import type { Step } from './run-steps.ts';

const requirements = 'rust/requirements-dev.txt';

/** Wheels of all that the environment holds: the tests install them elsewhere without a network. Relative to the root. */
export const TOOL_WHEELS = 'build/wheels/tools';

export const venv: Step = {
  name: 'venv',
  title: 'Making a virtual environment for Python',
  inputs: [requirements, 'tests/pyodide/wheels.txt'],
  values: async () => {
    const python = await findPython();
    return { python: `${python?.program} ${python?.version}` };
  },
  outputs: ['build/venv/bin/python', 'build/venv/bin/maturin', TOOL_WHEELS],
  async run({ run }) {
    const python = await findPython();
    if (python === null) throw new PlainFailure('Python has gone since the set-up began.');
    await run(python.program, ['-m', 'venv', '--clear', fromRoot('build', 'venv')]);
    const pip = (...args: string[]) =>
      run(venvProgram('python'), ['-m', 'pip', ...args, '--disable-pip-version-check']);
    rmSync(fromRoot(TOOL_WHEELS), { recursive: true, force: true });
    await pip('wheel', '--no-input', '--wheel-dir', fromRoot(TOOL_WHEELS), '-r', requirements);
    const wheels = readdirSync(fromRoot(TOOL_WHEELS)).map((name) => fromRoot(TOOL_WHEELS, name));
    await pip('install', '--no-index', '--no-deps', ...wheels);
  },
};

/** A program of the virtual environment, absolute. */
export function venvProgram(name: string) {
  return fromRoot('build', 'venv', 'bin', name);
}
