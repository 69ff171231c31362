/** Builds the extensions for this computer's Python and installs them into the project's virtual environment. */
import { readdirSync, rmSync } from 'node:fs';
import { wheels } from '../../rust/crates.ts';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion } from './crate.ts';
import type { Step } from './run-steps.ts';
import { venvProgram } from './venv.ts';

const folder = 'build/wheels/native';

export const nativeWheel: Step = {
  name: 'native-wheel',
  title: 'Building the extensions for this computer',
  inputs: [
    ...wheels.flatMap(({ name }) => crateInputs(name)),
    // A new virtual environment lacks the wheels: its stamp is an input.
    'build/stamps/venv',
    'scripts/steps/crate.ts',
    'rust/crates.ts',
  ],
  values: rustVersion,
  outputs: [folder],
  async run({ run, detail }) {
    rmSync(fromRoot(folder), { recursive: true, force: true });
    const build = ['build', '--release', '--locked', '--out', fromRoot(folder)];
    for (const { name } of wheels) {
      detail(name);
      await run(venvProgram('maturin'), build, {
        cwd: fromRoot('rust', name),
        env: {
          ...cargoEnvironment('native'),
          VIRTUAL_ENV: fromRoot('build', 'venv'),
        },
      });
    }
    const built = readdirSync(fromRoot(folder)).map((name) => fromRoot(folder, name));
    const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--no-index'];
    await run(venvProgram('python'), [
      ...['-m', 'pip', 'install', '--force-reinstall', ...options, ...built],
    ]);
  },
};
