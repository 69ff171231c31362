/** Builds the kernels as a WebAssembly module that the page runs without Python. */
import { rmSync } from 'node:fs';
import { extensions } from '../../rust/crates.ts';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion, withoutFoldersFor } from './crate.ts';
import type { Step } from './run-steps.ts';
import { hasOwnWasmBindgen } from './wasm-pack.ts';

const folder = 'build/wasm/browser';

export const browserModule: Step = {
  name: 'browser-module',
  title: 'Building the WebAssembly module',
  inputs: [
    ...extensions.flatMap(({ name }) => crateInputs(name)),
    ...crateInputs('browser'),
    'build/stamps/targets',
    'build/stamps/wasm-pack',
    'scripts/steps/crate.ts',
    'rust/crates.ts',
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
