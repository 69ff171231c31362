/** The WebAssembly module as an engine of the harness under Node. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BenchEngine, Prepared } from '../../src/bench/engine.ts';
import type { MeasuredInput } from '../../src/bench/inputs.ts';
import type { KernelName } from '../../src/bench/kernels.ts';
import { HeldInput, type KernelModule } from '../../src/runtime/wasm/kernels.ts';
import { fromRoot } from '../setup/paths.mjs';

type Module = KernelModule & {
  default(options: { module_or_path: BufferSource }): Promise<unknown>;
};

export class WasmEngine implements BenchEngine<KernelName, MeasuredInput> {
  readonly #module: KernelModule;
  /** One copy of the last input for all variants: where a copy lies in memory changes its time by 4 %. */
  #held: { readonly input: MeasuredInput; readonly copy: HeldInput } | undefined;

  private constructor(module: KernelModule) {
    this.#module = module;
  }

  static async load(): Promise<WasmEngine> {
    const folder = fromRoot('build', 'wasm', 'browser');
    const url = pathToFileURL(`${folder}/oxidizing_browser.js`).href;
    const module: Module = await import(url);
    await module.default({ module_or_path: readFileSync(`${folder}/oxidizing_browser_bg.wasm`) });
    return new WasmEngine(module);
  }

  prepare(kernel: KernelName, input: MeasuredInput): Promise<Prepared> {
    if (this.#held?.input !== input) {
      this.#held?.copy.free();
      this.#held = { input, copy: new HeldInput(this.#module, input) };
    }
    return Promise.resolve(this.#held.copy.prepare(kernel));
  }
}
