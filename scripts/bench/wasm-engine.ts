/** The wasm-pack module as an engine of the harness under Node. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { KernelName } from '../../src/bench/define.ts';
import type { BenchEngine, Prepared } from '../../src/bench/engine.ts';
import { fromRoot } from '../setup/paths.mjs';

type Text = Readonly<Record<KernelName, () => number>> & { free(): void };
interface Module {
  default(options: { module_or_path: BufferSource }): Promise<unknown>;
  readonly Text: new (text: string) => Text;
}

export class WasmEngine implements BenchEngine<KernelName, string> {
  readonly #module: Module;
  /** One copy of the last input for all variants: where a copy lies in memory changes its time by 4 %. */
  #text: { readonly input: string; readonly copy: Text } | undefined;

  private constructor(module: Module) {
    this.#module = module;
  }

  static async load(): Promise<WasmEngine> {
    const folder = fromRoot('build', 'wasm', 'browser');
    const url = pathToFileURL(`${folder}/oxidizing_browser.js`).href;
    const module: Module = await import(url);
    await module.default({ module_or_path: readFileSync(`${folder}/oxidizing_browser_bg.wasm`) });
    return new WasmEngine(module);
  }

  prepare(kernel: KernelName, input: string): Promise<Prepared> {
    const text = this.#copyOf(input);
    return Promise.resolve({
      batch: (iterations) => {
        let answer = 0;
        const start = performance.now();
        for (let i = 0; i < iterations; i += 1) answer = text[kernel]();
        const elapsed = performance.now() - start;
        return Promise.resolve({ elapsed, answer: String(answer) });
      },
      dispose: () => {},
    });
  }

  #copyOf(input: string): Text {
    if (this.#text?.input !== input) {
      this.#text?.copy.free();
      this.#text = { input, copy: new this.#module.Text(input) };
    }
    return this.#text.copy;
  }
}
