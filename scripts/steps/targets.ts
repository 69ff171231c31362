/** Adds the two WebAssembly targets to the Rust toolchain that builds the crates. */
import { fromRoot } from '../setup/paths.mjs';
import { ask } from '../setup/prerequisites.mjs';
import type { Step } from './run-steps.ts';

export const targets: Step = {
  name: 'targets',
  title: 'Adding the WebAssembly targets to Rust',
  inputs: [],
  values: async () => ({ rustc: (await ask('rustc', ['--version', '--verbose'])) ?? 'none' }),
  outputs: [],
  async run({ run }) {
    const names = ['wasm32-unknown-unknown', 'wasm32-unknown-emscripten', 'wasm32-wasip1'];
    await run('rustup', ['target', 'add', ...names], { cwd: fromRoot('rust') });
  },
};
