/** One build of the kernel that is built in many ways: a WebAssembly module without any glue around it. */
import type { Prepared } from '../../bench/engine.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  /** Makes room for a text of `length` bytes and says where it lies. */
  readonly room: (length: number) => number;
  readonly count_blocks: () => number;
}

export class KernelBuild {
  readonly #exports: Exports;
  #held: string | null = null;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** @throws Error where the module does not compile or lacks an export. */
  static async load(bytes: BufferSource): Promise<KernelBuild> {
    const { instance } = await WebAssembly.instantiate(bytes, {});
    const exports = instance.exports as unknown as Exports;
    for (const name of ['memory', 'room', 'count_blocks'] as const) {
      if (exports[name] !== undefined) continue;
      const names = Object.keys(exports).join(', ');
      throw new Error(`The module exports ${names}, but "${name}" is needed: build it anew.`);
    }
    return new KernelBuild(exports);
  }

  /** Lays the text into the module's memory, unless it lies there; counting then pays for no conversion. */
  prepare(text: string): Prepared {
    const kernel = this.#exports.count_blocks;
    this.#hold(text);
    return {
      async batch(iterations) {
        let answer = 0;
        const started = performance.now();
        for (let call = 0; call < iterations; call += 1) answer = kernel();
        return { elapsed: performance.now() - started, answer: String(answer) };
      },
      dispose() {},
    };
  }

  #hold(text: string): void {
    if (this.#held === text) return;
    const bytes = new TextEncoder().encode(text);
    const at = this.#exports.room(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
    this.#held = text;
  }
}
