/** Builds the extension for this computer's Python and installs it into the project's virtual environment. */
import { readdirSync, rmSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion } from './crate.mjs';
import { venvProgram } from './venv.mjs';

const folder = 'build/wheels/native';

/** @type {import('../setup/step.mjs').Step} */
export const nativeWheel = {
  name: 'native-wheel',
  title: 'Building the extension for this computer',
  // A new virtual environment lacks the wheel: its stamp is an input.
  inputs: [...crateInputs('doubles'), 'build/stamps/venv', 'scripts/steps/crate.mjs'],
  values: rustVersion,
  outputs: [folder],
  async run({ run }) {
    rmSync(fromRoot(folder), { recursive: true, force: true });
    await run(
      venvProgram('maturin'),
      ['build', '--release', '--locked', '--out', fromRoot(folder)],
      {
        cwd: fromRoot('rust', 'doubles'),
        env: {
          ...cargoEnvironment('native'),
          VIRTUAL_ENV: fromRoot('build', 'venv'),
        },
      },
    );
    const wheels = readdirSync(fromRoot(folder)).map((name) => fromRoot(folder, name));
    const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--no-index'];
    await run(venvProgram('python'), [
      ...['-m', 'pip', 'install', '--force-reinstall', ...options, ...wheels],
    ]);
  },
};
