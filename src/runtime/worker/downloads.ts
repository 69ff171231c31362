/** Fetches an engine's files all at once, counts their bytes, and checks that they came whole. */
import { sha256 } from '../../browser/digest.ts';
import { brokeOff, damaged, EngineError, refused, unreachable } from './failure.ts';

export interface Download {
  readonly url: string;
  /** Size when unpacked, as the build wrote it down. */
  readonly bytes: number;
  /** Size as it travels where the host compresses it; as `bytes` if absent. */
  readonly packed?: number;
}

interface Amount {
  packed: number;
  unpacked: number;
}

interface Started {
  readonly response: Promise<Response>;
  /** Settles when nothing more comes of this file. */
  readonly came: Promise<void>;
  readonly whole: Promise<void>;
}

/** A set of downloads that belong together. */
export class Downloads {
  readonly #started = new Map<string, Started>();
  readonly #failed = Promise.withResolvers<never>();
  readonly #cache: RequestCache;
  readonly #report: (loaded: number, total: number) => void;
  /** Of all files, in either unit: as they travel packed, and as they are. */
  readonly #loaded: Amount = { packed: 0, unpacked: 0 };
  readonly #total: Amount = { packed: 0, unpacked: 0 };
  /** One file that came as it is makes all of them count so: the two units do not add up. */
  #unit: keyof Amount = 'packed';

  /** `reload` passes by the browser's cache, which may hold a damaged file. */
  constructor(reload: boolean, report: (loaded: number, total: number) => void) {
    this.#cache = reload ? 'reload' : 'default';
    this.#report = report;
    this.#failed.promise.catch(() => {}); // it may fail before or after anybody waits for it
  }

  /**
   * Rejects with an `EngineError` when a file does not come whole; never resolves. Where the connection
   * broke, only once the other files have come or broken off too: another try finds those in the
   * browser's cache that came whole.
   */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** Starts to fetch a file, which `fetch` hands out when it is asked for. */
  start(file: Download): Promise<Response> {
    this.#expect(file);
    const response = this.#request(file);
    // The copy is counted, so that the original still compiles while it streams, from the code cache.
    const copy = response.then((one) => one.clone());
    const came = copy.then((one) => this.#count(file, one));
    const whole = came.catch((error: unknown) => this.#afterOthers(error));
    whole.catch((error: unknown) => this.#failed.reject(error));
    this.#started.set(file.url, { response, came, whole });
    return response;
  }

  /** Resolves when a file that was started has come whole. @throws EngineError */
  async whole(file: Download): Promise<void> {
    await this.#started.get(file.url)?.whole;
  }

  /**
   * Stands in for the global `fetch`: hands out what was started once it has come whole, and passes on
   * all else. Of a file that never does, `failed` tells; whoever asked for it would only say the same in
   * words of its own.
   */
  readonly fetch: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, self.location.href).href;
    const started = this.#started.get(url);
    if (started === undefined) return nativeFetch(input, init);
    const { promise, resolve } = Promise.withResolvers<Response>();
    started.whole.then(() => resolve(started.response)).catch(() => {});
    return promise;
  };

  /** The bytes of a file that was started, checked against its digest where the browser can. */
  async bytes(file: Download, expected: string): Promise<Uint8Array> {
    await this.whole(file);
    const response = await (this.#started.get(file.url)?.response ?? this.#request(file));
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Outside a secure context there is no digest; the size has been checked all the same.
    if (!globalThis.isSecureContext) return bytes;
    const found = await sha256(bytes);
    if (found === expected) return bytes;
    throw damaged(nameOf(file), `its SHA-256 is ${found}, expected ${expected}`);
  }

  /** Imports a module and counts it when it is there. @throws EngineError */
  async module(file: Download): Promise<unknown> {
    this.#expect(file);
    try {
      // Imports know no cache modes: a plain request puts the sound file into the cache first.
      if (this.#cache === 'reload') await (await this.#request(file)).arrayBuffer();
      const module: unknown = await import(/* @vite-ignore */ file.url);
      this.#add(file, 1);
      return module;
    } catch (cause) {
      return this.#afterOthers(await this.#whyNoModule(file, cause));
    }
  }

  async #afterOthers(error: unknown): Promise<never> {
    if (error instanceof EngineError && error.failure.reason === 'offline') {
      await Promise.allSettled([...this.#started.values()].map(({ came }) => came));
    }
    throw error;
  }

  async #request(file: Download): Promise<Response> {
    let response: Response;
    try {
      response = await nativeFetch(file.url, { cache: this.#cache });
    } catch (cause) {
      throw await unreachable(nameOf(file), cause);
    }
    if (!response.ok) throw refused(nameOf(file), response.status);
    return response;
  }

  async #count(file: Download, copy: Response): Promise<void> {
    const reader = copy.body?.getReader();
    let bytes = 0;
    let counted = 0;
    const isPacked = file.packed !== undefined && file.packed !== file.bytes;
    if (isPacked && !copy.headers.has('content-encoding')) this.#unit = 'unpacked';
    try {
      for (;;) {
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) break;
        bytes += chunk.value.length;
        // What arrives here is unpacked already.
        const share = bytes / file.bytes;
        this.#add(file, share - counted);
        counted = share;
      }
    } catch (cause) {
      throw brokeOff(nameOf(file), cause);
    }
    if (bytes !== file.bytes) {
      throw damaged(nameOf(file), `it has ${bytes} bytes, expected ${file.bytes}`);
    }
  }

  /** An import says only that it failed: asks again, to learn why. */
  async #whyNoModule(file: Download, cause: unknown): Promise<EngineError> {
    if (cause instanceof EngineError) return cause;
    if (cause instanceof SyntaxError) return damaged(nameOf(file), cause.message);
    try {
      const response = await this.#request(file);
      await response.body?.cancel();
      return damaged(nameOf(file), 'it is no module');
    } catch (error) {
      return error instanceof EngineError ? error : unreachable(nameOf(file), cause);
    }
  }

  #expect(file: Download): void {
    this.#total.packed += travelling(file);
    this.#total.unpacked += file.bytes;
  }

  #add(file: Download, share: number): void {
    this.#loaded.packed += share * travelling(file);
    this.#loaded.unpacked += share * file.bytes;
    this.#report(Math.round(this.#loaded[this.#unit]), this.#total[this.#unit]);
  }
}

const nativeFetch = globalThis.fetch.bind(globalThis);

function travelling({ bytes, packed = bytes }: Download): number {
  return packed;
}

function nameOf({ url }: Download): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
