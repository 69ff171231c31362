/** Builds the extensions for the Python that runs in the page. */
import { rmSync } from 'node:fs';
import { wheels } from '../../rust/crates.ts';
import { fromRoot } from '../setup/paths.mjs';
import {
  cargoEnvironment,
  crateInputs,
  featuresFor,
  PAGE_TARGET,
  rustVersion,
  withoutFoldersFor,
} from './crate.ts';
import { pagePython } from './page-python.ts';
import type { Step } from './run-steps.ts';
import { venvProgram } from './venv.ts';

const folder = 'build/wheels/pyodide';

export const pyodideWheel: Step = {
  name: 'pyodide-wheel',
  title: 'Building the extensions for Python in the browser',
  inputs: [
    ...wheels.flatMap(({ name }) => crateInputs(name)),
    'build/stamps/targets',
    'scripts/link-side-module.mjs',
    'scripts/steps/crate.ts',
    'rust/crates.ts',
  ],
  values: async () => ({ ...(await rustVersion()), abi: pagePython().abi }),
  outputs: [folder],
  async run({ run, detail }) {
    rmSync(fromRoot(folder), { recursive: true, force: true });
    const target = ['--target', PAGE_TARGET, ...withoutFoldersFor(PAGE_TARGET)];
    const options = ['--release', '--locked', ...target, '--out', fromRoot(folder)];
    for (const crate of wheels) {
      const { name } = crate;
      detail(name);
      const features = crate.kind === 'extension' ? featuresFor(crate.pageFeatures) : [];
      await run(venvProgram('maturin'), ['build', ...options, ...features], {
        cwd: fromRoot('rust', name),
        env: {
          ...cargoEnvironment('emscripten'),
          MATURIN_PYEMSCRIPTEN_PLATFORM_VERSION: pagePython().abi,
          VIRTUAL_ENV: fromRoot('build', 'venv'),
        },
      });
    }
  },
};
