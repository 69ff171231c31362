/** Keeps a copy of Python's memory in Cache Storage: compressed, one at most, named after all that it must fit. */
import type { Milliseconds } from '../../bench/report.ts';
import { sha256 } from '../../browser/digest.ts';

/** Each name begins so: "What is stored" removes all that begin with `oxidizing`, the service worker none of these. */
const SNAPSHOT_CACHES = 'oxidizing-python:';
/** Counts up when copies are made or kept in another way. */
const FORMAT = 1;
const UNPACKED_BYTES = 'x-unpacked-bytes';
/** Longer than reading ever takes, and shorter than starting without it on a slow device. */
const PATIENCE: Milliseconds = 5_000;

/** What a copy depends on: in other circumstances it is not looked at, and soon deleted. */
export interface Circumstances {
  /** The engine's folder, whose name changes with its files. */
  readonly engine: string;
  /** Python chooses among its workings by what the browser can do. */
  readonly browser: string;
  /** Python reads both once, when it starts. */
  readonly language: string;
  readonly timeZone: string;
}

export class SnapshotStore {
  readonly #storage: () => CacheStorage;
  readonly #circumstances: Circumstances;
  readonly #url: string;

  /** `storage` is asked each time, as the mere question can throw where storage is forbidden. */
  constructor(storage: () => CacheStorage, circumstances: Circumstances) {
    this.#storage = storage;
    this.#circumstances = circumstances;
    this.#url = `${circumstances.engine}memory`;
  }

  /** The copy that was kept; null if there is none, or none that is whole: that one is deleted. */
  async find(): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return await within(PATIENCE, this.#read());
    } catch {
      await this.forget();
      return null;
    }
  }

  /** Keeps a copy in place of all others; no harm is done where that is not possible. */
  async keep(memory: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    try {
      const storage = this.#storage();
      const name = await this.#name();
      for (const other of await storage.keys()) {
        if (other.startsWith(SNAPSHOT_CACHES) && other !== name) await storage.delete(other);
      }
      const packing = new CompressionStream('gzip');
      const packed = new Blob([memory]).stream().pipeThrough(packing, { signal });
      const headers = { [UNPACKED_BYTES]: String(memory.length) };
      const response = new Response(await new Response(packed).blob(), { headers });
      await (await storage.open(name)).put(this.#url, response);
    } catch {
      // The storage is full or forbidden, or a measurement wants the processor: the next visit starts as this one.
      await this.forget();
    }
  }

  /** Deletes the copy, as there is some doubt about it. */
  async forget(): Promise<void> {
    try {
      await this.#storage().delete(await this.#name());
    } catch {
      // Where storage is forbidden there is nothing to delete.
    }
  }

  async #read(): Promise<Uint8Array<ArrayBuffer> | null> {
    const cacheName = await this.#name();
    const kept = await this.#storage().match(this.#url, { cacheName });
    if (kept?.body == null) return null;
    // The end of a gzip stream holds a checksum, so that a damaged one is an error here.
    const unpacked = kept.body.pipeThrough(new DecompressionStream('gzip'));
    const memory = new Uint8Array(await new Response(unpacked).arrayBuffer());
    const expected = kept.headers.get(UNPACKED_BYTES);
    if (String(memory.length) !== expected) {
      throw new Error(`The copy has ${memory.length} bytes, expected ${expected}.`);
    }
    return memory;
  }

  async #name(): Promise<string> {
    const { engine, browser, language, timeZone } = this.#circumstances;
    const text = JSON.stringify([FORMAT, engine, browser, language, timeZone]);
    return SNAPSHOT_CACHES + (await sha256(new TextEncoder().encode(text))).slice(0, 16);
  }
}

/** @throws when the work takes longer. */
async function within<T>(milliseconds: Milliseconds, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`It took more than ${milliseconds} ms.`)),
    milliseconds,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
