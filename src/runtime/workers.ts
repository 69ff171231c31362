/** The worker in use and the spare behind it, ready for when the first has to be given up. */
import type { Milliseconds } from '../bench/report.ts';
import type { Device } from './device.ts';
import type { BuiltModule, CellEvent, Failure } from './protocol.ts';
import { Handle, NO_MODULES, type WorkerLike } from './worker-handle.ts';

/** The world around, injected so that tests can have one of their own. */
export interface Dependencies {
  createWorker(): WorkerLike;
  createInterrupts(): SharedArrayBuffer | null;
  /** Whether the device bears a second interpreter. */
  readonly spare: Device['spare'];
  online(): boolean;
  /** The reader's answer to the download of Python; null where there is nothing to ask. */
  consent(): Promise<boolean> | null;
  /** Whether the reader lets Python's memory be kept for the next visit. */
  keepsMemory(): boolean;
  /** The reader's builds that stand in the place of the book's modules; another list each time they change. */
  modules(): readonly BuiltModule[];
  /** Calls `action` after a while; the returned function calls it off. */
  after(milliseconds: Milliseconds, action: () => void): () => void;
  hidden(): boolean;
  onHidden(listener: () => void): void;
}

/** What the worker in use says; nothing is heard of one that was given up. */
interface Listeners {
  readonly onEvent: (event: CellEvent) => void;
  /** The worker died or its engine did; it has been given up. */
  readonly onDeath: (failure: Failure) => void;
}

/** Idle time before a spare is started, so that it is not in the way of the next click. */
const SPARE_DELAY: Milliseconds = 500;
/** Of no request: spares are told to load before anybody asks. */
const SPARE_REQUEST = 0;

export class Workers {
  readonly #dependencies: Dependencies;
  readonly #listeners: Listeners;
  #main: Handle | null = null;
  #spare: Handle | null = null;
  /** It has loaded Python and keeps nothing for the next visit any more. */
  #spareReady = false;
  #sparesFail = false;
  #callOffSpare: () => void = () => {};
  #interpreter = 1;
  /** Once a page has used Python, it is worth having it ready again. */
  #pythonUsed = false;
  /** What the browser's cache holds may be damaged: the next worker passes it by. */
  #damaged = false;

  constructor(dependencies: Dependencies, listeners: Listeners) {
    this.#dependencies = dependencies;
    this.#listeners = listeners;
  }

  get main(): Handle | null {
    return this.#main;
  }

  /** Whether Python has been on this page. */
  get pythonUsed(): boolean {
    return this.#pythonUsed;
  }

  /** Counts up each time Python's variables are gone. */
  get interpreter(): number {
    return this.#interpreter;
  }

  /** The worker for the next request. A measurement bears nothing that loads beside it. */
  take(forMeasuring: boolean): Handle {
    this.#callOffSpare();
    if (this.#main === null) {
      this.#main = this.#spare ?? this.#create();
      this.#spare = null;
    }
    if (forMeasuring && this.#spare !== null && !this.#spareReady) {
      this.#spare.terminate();
      this.#spare = null;
    }
    return this.#main;
  }

  /** Gives up the worker in use, which the spare replaces. @returns whether variables are lost */
  giveUp(): boolean {
    if (this.#main === null) return false;
    const lost = this.#main.loaded.python !== undefined;
    if (lost) this.#interpreter += 1;
    this.#main.terminate();
    this.#main = this.#spare;
    this.#spare = null;
    return lost;
  }

  /**
   * While nothing is asked for: gets an interpreter ready for when the one in use has to be given up,
   * or has been.
   */
  prepareSpare(): void {
    this.#callOffSpare();
    if (!this.#pythonUsed || this.#sparesFail || this.#spare !== null) return;
    const main = this.#main;
    if (this.#dependencies.spare === 'never') return;
    if (
      main !== null &&
      (main.loaded.python === undefined || this.#dependencies.spare === 'instead')
    )
      return;
    this.#callOffSpare = this.#dependencies.after(main === null ? 0 : SPARE_DELAY, () => {
      this.#spare = this.#create();
      this.#spareReady = false;
      // One that replaces a lost interpreter has the reader waiting for it, or too little memory beside it.
      const keep = main !== null && this.#dependencies.keepsMemory();
      const request = { kind: 'load', id: SPARE_REQUEST, engine: 'python', keep } as const;
      // Its memory may be kept, and then holds no module: it is told of the reader's when it is in use.
      this.#spare.send(request, NO_MODULES);
    });
  }

  #create(): Handle {
    return new Handle({
      worker: this.#dependencies.createWorker(),
      interrupts: this.#dependencies.createInterrupts(),
      reload: this.#damaged,
      online: () => this.#dependencies.online(),
      onEvent: (handle, event) => this.#onEvent(handle, event),
      onDeath: (handle, failure) => this.#onDeath(handle, failure),
    });
  }

  #onEvent(handle: Handle, event: CellEvent): void {
    if (event.kind === 'loaded') {
      this.#pythonUsed ||= event.info.engine === 'python';
      this.#damaged = false;
    }
    if (event.kind === 'ended' && handle === this.#spare) this.#spareReady = true;
    if (event.kind === 'failed' && (event.fatal || handle === this.#spare)) {
      this.#onDeath(handle, event.failure);
    } else if (handle === this.#main) {
      this.#listeners.onEvent(event);
    }
  }

  #onDeath(handle: Handle, failure: Failure): void {
    if (handle === this.#spare) {
      handle.terminate();
      this.#spare = null;
      this.#sparesFail = true;
      return;
    }
    this.giveUp();
    this.#damaged = failure.reason === 'damaged';
    this.#listeners.onDeath(failure);
  }
}
