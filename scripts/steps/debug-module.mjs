/** Builds the extension fib without optimisation, as a module beside the installed one: records compare the two. */
import { readdirSync, rmSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion } from './crate.mjs';
import { venvProgram } from './venv.mjs';

const wheels = 'build/wheels/debug';
const folder = 'build/modules/fib-debug';

/** @type {import('../setup/step.mjs').Step} */
export const debugModule = {
  name: 'debug-module',
  title: 'Building fib without optimisation',
  inputs: [...crateInputs('fib'), 'build/stamps/venv', 'scripts/steps/crate.mjs'],
  values: rustVersion,
  outputs: [folder],
  async run({ run }) {
    for (const old of [wheels, folder]) rmSync(fromRoot(old), { recursive: true, force: true });
    await run(venvProgram('maturin'), ['build', '--locked', '--out', fromRoot(wheels)], {
      cwd: fromRoot('rust', 'fib'),
      env: { ...cargoEnvironment('native'), VIRTUAL_ENV: fromRoot('build', 'venv') },
    });
    const built = readdirSync(fromRoot(wheels)).map((name) => fromRoot(wheels, name));
    const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--no-index'];
    const target = ['--target', fromRoot(folder)];
    await run(venvProgram('python'), ['-m', 'pip', 'install', ...options, ...target, ...built]);
  },
};
