/** Builds the kernels as a WebAssembly module that the page runs without Python. */
import { rmSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion, withoutFoldersFor } from './crate.mjs';
import { extensions } from './crates.mjs';
import { hasOwnWasmBindgen } from './wasm-pack.mjs';

const folder = 'build/wasm/browser';

/** @type {import('../setup/step.mjs').Step} */
export const browserModule = {
  name: 'browser-module',
  title: 'Building the WebAssembly module',
  inputs: [
    ...extensions.flatMap(({ name }) => crateInputs(name)),
    ...crateInputs('browser'),
    'build/stamps/targets',
    'build/stamps/wasm-pack',
    'scripts/steps/crate.mjs',
    'scripts/steps/crates.mjs',
  ],
  values: rustVersion,
  outputs: [`${folder}/oxidizing_browser.js`, `${folder}/oxidizing_browser_bg.wasm`],
  async run({ run }) {
    rmSync(fromRoot(folder), { recursive: true, force: true });
    const tools = hasOwnWasmBindgen() ? ['--mode', 'no-install'] : [];
    const output = ['--out-dir', fromRoot(folder), '--out-name', 'oxidizing_browser'];
    await run(
      fromRoot('build', 'tools', 'bin', 'wasm-pack'),
      [
        ...['build', ...tools, '--target', 'web', '--release', '--no-pack', ...output],
        ...['--', '--locked', ...withoutFoldersFor('wasm32-unknown-unknown')],
      ],
      {
        cwd: fromRoot('rust', 'browser'),
        env: cargoEnvironment('wasm'),
      },
    );
  },
};
