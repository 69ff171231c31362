/** Makes the project's virtual environment with maturin, pytest and ruff in the versions of its lock file. */
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { findPython } from '../setup/prerequisites.mjs';
import type { Step } from './run-steps.ts';

const requirements = 'rust/requirements-dev.txt';

export const venv: Step = {
  name: 'venv',
  title: 'Making a virtual environment for Python',
  inputs: [requirements, 'tests/pyodide/wheels.txt'],
  values: async () => {
    const python = await findPython();
    return { python: `${python?.program} ${python?.version}` };
  },
  outputs: ['build/venv/bin/python', 'build/venv/bin/maturin'],
  async run({ run }) {
    const python = await findPython();
    if (python === null) throw new PlainFailure('Python has gone since the set-up began.');
    await run(python.program, ['-m', 'venv', '--clear', fromRoot('build', 'venv')]);
    const quiet = ['--disable-pip-version-check', '--no-input'];
    await run(venvProgram('python'), ['-m', 'pip', 'install', ...quiet, '-r', requirements]);
  },
};

/** A program of the virtual environment, absolute. */
export function venvProgram(name: string) {
  return fromRoot('build', 'venv', 'bin', name);
}
