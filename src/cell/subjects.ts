/** Variants as things to time: a Python function, a function of an extension, a kernel of the wasm module. */
import type { PyProxy } from 'pyodide/ffi';
import type { Text } from '../../build/wasm/browser/oxidizing_browser.js';
import type { KernelName } from '../bench/define.ts';
import type { BenchEngine, Prepared } from '../bench/engine.ts';
import type { Python, Subject } from './engines/python.ts';
import type { Wasm } from './engines/wasm.ts';
import type { ShippedVariant } from './protocol.ts';

/** An input; variants that are given the same object share what it becomes in their engine. */
export interface MeasuredText {
  readonly text: string;
}

/** The engines that a plan needs; one it does not need is null. */
export interface Engines {
  readonly python: Python | null;
  readonly wasm: Wasm | null;
}

/** The input as it lies in the engines' memories. */
interface Held {
  readonly input: MeasuredText;
  python: PyProxy | null;
  wasm: Text | null;
}

export class Subjects implements BenchEngine<ShippedVariant, MeasuredText> {
  readonly #engines: Engines;
  #held: Held | null = null;

  constructor(engines: Engines) {
    this.#engines = engines;
  }

  /** @throws Error in Python's words when the variant's code raises or lacks its entry. */
  async prepare(variant: ShippedVariant, input: MeasuredText): Promise<Prepared> {
    if (this.#held?.input !== input) {
      this.release();
      this.#held = { input, python: null, wasm: null };
    }
    const held = this.#held as Held;
    if (variant.engine === 'wasm') return this.#kernel(variant.entry, held);
    const python = needed(this.#engines.python, 'Python');
    const subject = python.call(() => {
      held.python ??= python.timing.Input(input.text);
      return variant.engine === 'extension'
        ? python.timing.imported(variant.module, variant.entry, held.python)
        : python.timing.define(variant.source.file, variant.code, variant.entry, held.python);
    });
    return timed(python, subject);
  }

  /** Frees the input; what was prepared from it has to be disposed of before. */
  release(): void {
    this.#held?.wasm?.free();
    if (!this.#engines.python?.dead) this.#held?.python?.destroy();
    this.#held = null;
  }

  #kernel(entry: KernelName, held: Held): Prepared {
    const { Text } = needed(this.#engines.wasm, 'The wasm module');
    held.wasm ??= new Text(held.input.text);
    const text = held.wasm;
    return {
      async batch(iterations) {
        let answer = 0;
        const started = performance.now();
        for (let call = 0; call < iterations; call += 1) answer = text[entry]();
        return { elapsed: performance.now() - started, answer: String(answer) };
      },
      dispose() {},
    };
  }
}

function timed(python: Python, subject: Subject): Prepared {
  return {
    async batch(iterations) {
      // "SECONDS ANSWER": a string crosses without leaving a proxy behind.
      const told = python.call(() => subject.batch(iterations));
      const gap = told.indexOf(' ');
      return { elapsed: Number(told.slice(0, gap)) * 1_000, answer: told.slice(gap + 1) };
    },
    dispose() {
      if (!python.dead) subject.destroy();
    },
  };
}

function needed<Engine>(engine: Engine | null, name: string): Engine {
  if (engine !== null) return engine;
  throw new Error(`${name} was not loaded, but a variant needs it: this is our own fault.`);
}
