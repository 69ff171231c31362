/** One worker as the page sees it: what it has loaded, and how to interrupt it. */
import { clear, interrupt, interruptCall, isAwaiting } from './interrupts.ts';
import type {
  BuiltModule,
  CellEvent,
  CellRequest,
  EngineInfo,
  EngineName,
  Failure,
  StopReason,
  WorkerMessage,
} from './protocol.ts';

/** What we use of a `Worker`; tests bring their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<CellEvent>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: WorkerMessage): void;
  terminate(): void;
}

interface HandleOptions {
  readonly worker: WorkerLike;
  readonly interrupts: SharedArrayBuffer | null;
  readonly reload: boolean;
  readonly online: () => boolean;
  readonly onEvent: (handle: Handle, event: CellEvent) => void;
  /** The worker is no more, or never was. */
  readonly onDeath: (handle: Handle, failure: Failure) => void;
}

/** What a new worker goes by. */
export const NO_MODULES: readonly BuiltModule[] = [];

export class Handle {
  readonly loaded: Partial<Record<EngineName, EngineInfo>> = {};
  readonly #worker: WorkerLike;
  readonly #interrupts: SharedArrayBuffer | null;
  #modules = NO_MODULES;

  constructor({ worker, interrupts, reload, online, onEvent, onDeath }: HandleOptions) {
    this.#worker = worker;
    this.#interrupts = interrupts;
    let heard = false;
    worker.onmessage = ({ data }) => {
      heard = true;
      if (data.kind === 'loaded') this.loaded[data.info.engine] = data.info;
      onEvent(this, data);
    };
    worker.onerror = (event) => {
      // An uncaught exception has words and leaves a worker alive that has been heard of.
      if (heard && event.message) return;
      onDeath(this, heard ? DIED : online() ? BLOCKED : OFFLINE);
    };
    worker.postMessage({ kind: 'connect', interrupts, reload });
  }

  get interruptible(): boolean {
    return this.#interrupts !== null;
  }

  /** Sends a request, after the reader's builds where the worker knows of others. */
  send(request: CellRequest, modules: readonly BuiltModule[]): void {
    if (this.#interrupts !== null) clear(this.#interrupts);
    if (modules !== this.#modules) {
      this.#worker.postMessage({ kind: 'modules', modules });
      this.#modules = modules;
    }
    this.#worker.postMessage(request);
  }

  /** Asks a request to end at its next pause. */
  askToStop(id: number, reason: StopReason): void {
    this.#worker.postMessage({ kind: 'stop', id, reason });
  }

  /** Whether the cell that runs waits for something, now or soon again. */
  get awaiting(): boolean {
    return this.#interrupts !== null && isAwaiting(this.#interrupts);
  }

  /** Raises KeyboardInterrupt in whatever Python computes. */
  interrupt(): void {
    if (this.#interrupts !== null) interrupt(this.#interrupts);
  }

  /** Does so for a program of ours that goes on from there. @returns whether it can be done */
  interruptCall(): boolean {
    if (this.#interrupts === null) return false;
    interruptCall(this.#interrupts);
    return true;
  }

  /** Nothing is heard of the worker from here on. */
  terminate(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    // Some browsers let running WebAssembly go on after this: the interrupt ends it.
    this.interrupt();
    this.#worker.terminate();
  }
}

const DIED: Failure = {
  reason: 'crashed',
  message:
    'Python or the measurement crashed, and all variables are gone. The next run starts it again.',
};
const BLOCKED: Failure = {
  reason: 'blocked',
  message:
    'A script that this page needs did not start. A browser extension, a filter in the network or an outdated page may block it. Reload the page, then retry.',
};
const OFFLINE: Failure = {
  reason: 'offline',
  message:
    'You are offline, so a script that this page needs could not be downloaded. Retry when you are online again.',
};
