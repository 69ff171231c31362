/** The copy of Python's memory between two visits: whether this start went on from it, and what it leaves for the next one. */
import type { EngineAssets } from '../assets.ts';
import { SnapshotStore } from './snapshot-store.ts';

export type Snapshot = Uint8Array<ArrayBuffer> | null;

export class KeptSnapshot {
  /** This interpreter went on from the memory of an earlier start. */
  readonly restored: boolean;
  readonly #store: SnapshotStore;
  /** Python's memory as it was before anything ran, until it is kept. */
  #fresh: Snapshot;

  constructor(store: SnapshotStore, restored: boolean, fresh: Snapshot) {
    this.#store = store;
    this.restored = restored;
    this.#fresh = fresh;
  }

  /** Keeps the memory that was copied at the start for the next visit, if one was. */
  async keep(signal: AbortSignal): Promise<void> {
    const fresh = this.#fresh;
    this.#fresh = null;
    if (fresh !== null) await this.#store.keep(fresh, signal);
  }

  /** Something is wrong with this interpreter: no other one starts from the same memory. */
  async discard(): Promise<void> {
    if (this.restored) await this.#store.forget();
  }
}

/** Where this browser keeps the memory of this engine. */
export function storeFor({ pyodide }: EngineAssets): SnapshotStore {
  return new SnapshotStore(() => self.caches, {
    engine: pyodide.base,
    browser: navigator.userAgent,
    language: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}
