/** Makes the virtual environment in which rows are recorded, with the tools and libraries that they are written with. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGES_FILE, VENV_FOLDER } from '../bindings/paths.ts';
import { fromRoot } from '../setup/paths.mjs';
import type { Step, StepContext } from './run-steps.ts';
import { venvProgram } from './venv.ts';

const requirements = 'scripts/bindings/requirements';

export const bindingsVenv: Step = {
  name: 'bindings-venv',
  title: 'Making a virtual environment for the record',
  inputs: [requirements, 'scripts/bindings/paths.ts', 'build/stamps/venv'],
  outputs: [`${VENV_FOLDER}/bin/python`, PACKAGES_FILE],
  async run({ run, detail }) {
    await run(venvProgram('python'), ['-m', 'venv', '--clear', fromRoot(VENV_FOLDER)]);
    const python = fromRoot(VENV_FOLDER, 'bin', 'python');
    const quiet = ['--disable-pip-version-check', '--no-input', '--only-binary', ':all:'];
    const failed: Record<string, string> = {};
    for (const file of readdirSync(fromRoot(requirements)).sort()) {
      const name = path.basename(file, '.txt');
      detail(name);
      try {
        await run(python, ['-m', 'pip', 'install', ...quiet, '-r', `${requirements}/${file}`]);
      } catch (error) {
        // One that has nothing for this computer takes its own rows away, not all of them.
        failed[name] = lastLine(error);
      }
    }
    await borrowPackages(run, python);
    writeFileSync(fromRoot(PACKAGES_FILE), `${JSON.stringify(failed, null, 1)}\n`);
  },
};

/** Lets the environment import what the site's own has: the crates' wheels and NumPy. */
async function borrowPackages(run: StepContext['run'], python: string) {
  const ask = ['-c', "import sysconfig; print(sysconfig.get_path('purelib'))"];
  const [[own = ''], [lender = '']] = [
    await run(python, ask),
    await run(venvProgram('python'), ask),
  ];
  writeFileSync(path.join(own, 'lender.pth'), `${lender}\n`);
}

function lastLine(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').at(-1) ?? '';
}
