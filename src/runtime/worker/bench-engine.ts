/** Variants as things to time: a Python function, a function of an extension, a kernel of the wasm module. */
import type { PyProxy } from 'pyodide/ffi';
import type { BenchEngine, Prepared } from '../../bench/engine.ts';
import type { MeasuredInput } from '../../bench/inputs.ts';
import type { ShippedVariant } from '../protocol.ts';
import type { Taken, TimedFunction } from '../python/modules.ts';
import type { Python } from '../python/python.ts';
import type { KernelBuild } from '../wasm/kernel-build.ts';
import { HeldInput } from '../wasm/kernels.ts';
import type { Wasm } from '../wasm/wasm.ts';

/** The engines that a plan needs; one it does not need is null. */
export interface Engines {
  readonly python: Python | null;
  readonly wasm: Wasm | null;
  /** By name: those that variants of the plan run. */
  readonly builds: ReadonlyMap<string, KernelBuild>;
}

/** The input as it lies in the engines' memories: variants that are given the same object share it. */
interface Held {
  readonly input: MeasuredInput;
  python: PyProxy | null;
  wasm: HeldInput | null;
}

export class WorkerBenchEngine implements BenchEngine<ShippedVariant, MeasuredInput> {
  readonly #engines: Engines;
  #held: Held | null = null;

  constructor(engines: Engines) {
    this.#engines = engines;
  }

  /** @throws Error in Python's words when the variant's code raises or lacks its entry. */
  async prepare(variant: ShippedVariant, input: MeasuredInput): Promise<Prepared> {
    if (this.#held?.input !== input) {
      this.release();
      this.#held = { input, python: null, wasm: null };
    }
    const held = this.#held as Held;
    if (variant.engine === 'wasm' && variant.build !== undefined) {
      const name = variant.built ?? variant.build;
      const build = this.#engines.builds.get(name) ?? null;
      return needed(build, `The build "${name}"`).prepare(input.text);
    }
    if (variant.engine === 'wasm') {
      held.wasm ??= new HeldInput(needed(this.#engines.wasm, 'The wasm module').module, input);
      return held.wasm.prepare(variant.entry);
    }
    const python = needed(this.#engines.python, 'Python');
    if (variant.engine === 'extension' && variant.built !== undefined) {
      const { module, built: hash } = variant;
      const why = await python.built.load({ crate: module, module, hash });
      if (why !== null) throw new Error(why);
    }
    return timed(python, this.#timedFunction(python, variant, held));
  }

  /** Frees the input; what was prepared from it has to be disposed of before. */
  release(): void {
    this.#held?.wasm?.free();
    if (!this.#engines.python?.dead) this.#held?.python?.destroy();
    this.#held = null;
  }

  #timedFunction(python: Python, variant: CalledVariant, held: Held): TimedFunction {
    const { timing } = python;
    // Python's None is undefined here; null would be an object of its own.
    const { entry, setup, fresh = false, tell } = variant;
    return python.call(() => {
      held.python ??= timing.Input(held.input.form, held.input.text);
      const taken: Taken = [entry, held.python, setup, fresh];
      const { driver, driverCode = '' } = variant;
      if (variant.engine === 'python') {
        const code = `${variant.code}\n${driverCode}`;
        return timing.define(variant.source.file, code, ...taken, tell);
      }
      const { module, built } = variant;
      if (built !== undefined) {
        return driver === undefined
          ? timing.built(built, ...taken)
          : timing.driven(driver.file, driverCode, module, built, ...taken, tell);
      }
      return driver === undefined
        ? timing.imported(module, ...taken)
        : timing.define(driver.file, driverCode, ...taken, tell);
    });
  }
}

type CalledVariant = Exclude<ShippedVariant, { readonly engine: 'wasm' }>;

function timed(python: Python, timedFunction: TimedFunction): Prepared {
  return {
    async batch(iterations) {
      // "SECONDS ANSWER": a string crosses without leaving a proxy behind.
      const told = python.call(() => timedFunction.batch(iterations));
      const gap = told.indexOf(' ');
      return { elapsed: Number(told.slice(0, gap)) * 1_000, answer: told.slice(gap + 1) };
    },
    dispose() {
      if (!python.dead) timedFunction.destroy();
    },
  };
}

function needed<Engine>(engine: Engine | null, name: string): Engine {
  if (engine !== null) return engine;
  throw new Error(`${name} was not loaded, but a variant needs it: this is our own fault.`);
}
