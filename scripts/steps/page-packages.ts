/** Fetches the packages of others that have compiled code for the page's Python, in the versions and with the hashes of their lock file. */
import { rmSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { pagePython } from './page-python.ts';
import type { Step } from './run-steps.ts';
import { venvProgram } from './venv.ts';

/** Their wheels, with those of what they need. Relative to the root. */
export const PAGE_PACKAGES = 'build/wheels/page';

/** The record's own, so that a cell is tested with the version that the page has. */
const requirements = 'scripts/bindings/requirements/pydantic-core.txt';

export const pagePackages: Step = {
  name: 'page-packages',
  title: 'Fetching packages for Python in the browser',
  inputs: [requirements, 'build/stamps/venv', 'scripts/steps/page-python.ts'],
  values: async () => ({ ...pagePython() }),
  outputs: [PAGE_PACKAGES],
  async run({ run }) {
    rmSync(fromRoot(PAGE_PACKAGES), { recursive: true, force: true });
    const { abi, version } = pagePython();
    const tags = ['--platform', `pyemscripten_${abi}_wasm32`, '--python-version', version];
    const python = ['--implementation', 'cp', '--abi', `cp${version.replace('.', '')}`];
    const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '-r', requirements];
    const quiet = ['--disable-pip-version-check', '--no-input', '--dest', fromRoot(PAGE_PACKAGES)];
    const args = [...quiet, ...pinned, ...tags, ...python];
    await run(venvProgram('python'), ['-m', 'pip', 'download', ...args]);
  },
};
