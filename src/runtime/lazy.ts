/** An engine that is loaded when it is first needed. */
import type { EngineInfo } from './protocol.ts';

export class Lazy<Engine extends { readonly info: EngineInfo }> {
  readonly #onLoaded: (id: number, info: EngineInfo) => void;
  #loading: Promise<Engine> | null = null;
  #loaded: Engine | null = null;
  #failed = false;

  /** `onLoaded` is told for each request that had to wait. */
  constructor(onLoaded: (id: number, info: EngineInfo) => void) {
    this.#onLoaded = onLoaded;
  }

  get loaded(): Engine | null {
    return this.#loaded;
  }

  /** True when the last attempt failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The engine, loaded by `load` unless it is there or on its way; a failed load is tried anew. */
  async get(id: number, load: () => Promise<Engine>): Promise<Engine> {
    if (this.#loaded !== null) return this.#loaded;
    this.#loading ??= load();
    try {
      this.#loaded = await this.#loading;
    } catch (error) {
      this.#loading = null;
      this.#failed = true;
      throw error;
    }
    this.#failed = false;
    this.#onLoaded(id, this.#loaded.info);
    return this.#loaded;
  }
}
