/** Builds wasm-bindgen, where no wasm-pack is to be had: compiling that one as well takes four times as long. */
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion } from './crate.ts';
import type { Step } from './run-steps.ts';
import { ordinaryWasmPack } from './wasm-pack.ts';

const program = 'rust/target/bindgen/debug/oxidizing-bindgen';

export const bindgen: Step = {
  name: 'bindgen',
  title: 'Building wasm-bindgen',
  inputs: [...crateInputs('bindgen'), 'scripts/steps/crate.ts'],
  values: async () => ({
    ...(await rustVersion()),
    wasmPack: (await ordinaryWasmPack()) ?? 'none',
  }),
  outputs: [],
  async run({ run }) {
    if ((await ordinaryWasmPack()) !== null) return;
    // A debug build: it is ready in a third of the time, and quick enough for one module.
    const options = { cwd: fromRoot('rust', 'bindgen'), env: cargoEnvironment('bindgen') };
    await run('cargo', ['build', '--locked'], options);
  },
};

/** The program, absolute: it takes a module and the folder to write to. */
export function bindgenProgram() {
  return fromRoot(program);
}
