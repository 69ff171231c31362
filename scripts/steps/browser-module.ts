/** Builds the kernels as a WebAssembly module that the page runs without Python: with wasm-pack, or by the steps it would take. */
import { rmSync } from 'node:fs';
import { extensions } from '../../rust/crates.ts';
import { fromRoot } from '../setup/paths.mjs';
import { bindgenProgram } from './bindgen.ts';
import { cargoEnvironment, crateInputs, rustVersion, withoutFoldersFor } from './crate.ts';
import type { Step, StepContext } from './run-steps.ts';
import { ordinaryWasmPack, packBrowser } from './wasm-pack.ts';

const folder = 'build/wasm/browser';
const triple = 'wasm32-unknown-unknown';

export const browserModule: Step = {
  name: 'browser-module',
  title: 'Building the WebAssembly module',
  inputs: [
    ...extensions.flatMap(({ name }) => crateInputs(name)),
    ...crateInputs('browser'),
    'build/stamps/targets',
    'build/stamps/bindgen',
    'node_modules/binaryen/package.json',
    'scripts/steps/crate.ts',
    'rust/crates.ts',
  ],
  values: rustVersion,
  outputs: [`${folder}/oxidizing_browser.js`, `${folder}/oxidizing_browser_bg.wasm`],
  async run({ run, detail }) {
    rmSync(fromRoot(folder), { recursive: true, force: true });
    const wasmPack = await ordinaryWasmPack();
    if (wasmPack === null) await withoutWasmPack({ run, detail });
    else await packBrowser(run, wasmPack, fromRoot(folder));
  },
};

/** A test holds the result against that of wasm-pack, byte for byte. */
async function withoutWasmPack({
  run,
  detail,
}: Pick<StepContext, 'run' | 'detail'>): Promise<void> {
  const cwd = fromRoot('rust', 'browser');
  const env = cargoEnvironment('wasm');
  const options = ['--release', '--locked', '--target', triple, ...withoutFoldersFor(triple)];
  await run('cargo', ['build', ...options], { cwd, env });
  const built = fromRoot('rust', 'target', 'wasm', triple, 'release', 'oxidizing_browser.wasm');
  detail('wasm-bindgen');
  await run(bindgenProgram(), [built, fromRoot(folder)]);
  const module = fromRoot(folder, 'oxidizing_browser_bg.wasm');
  const optimise = ['-O3', '--enable-simd', module, '--output', module];
  detail('wasm-opt');
  await run(fromRoot('node_modules', '.bin', 'wasm-opt'), optimise);
}
