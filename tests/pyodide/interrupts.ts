/** Sends Python in Pyodide one interrupt after the other from a thread of its own, while Python is busy. */
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const SIGINT = 2;

/** Places in the shared numbers that both threads read. */
const INTERVAL = 0; // microseconds between two interrupts, 0 for none
const SENDING = 1; // 1 while the thread may still write into the interrupt buffer

interface Shared {
  readonly control: Int32Array;
  /** Shared with Pyodide. */
  readonly interruptBuffer: Uint8Array;
}

/** The module `host` that the tests import inside Pyodide. */
export function hostModule(interruptBuffer: Uint8Array) {
  const control = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), { workerData: { control, interruptBuffer } });
  worker.unref();
  return {
    start_interrupts(seconds: number): void {
      Atomics.store(control, SENDING, 1);
      Atomics.store(control, INTERVAL, Math.round(seconds * 1e6));
      Atomics.notify(control, INTERVAL);
    },
    /** Returns when no further interrupt can come. */
    stop_interrupts(): void {
      Atomics.store(control, INTERVAL, 0);
      while (Atomics.load(control, SENDING) === 1) {
        Atomics.notify(control, INTERVAL);
        Atomics.wait(control, SENDING, 1, 1);
      }
      interruptBuffer[0] = 0;
    },
  };
}

/** The thread: sends, or waits to be told to. */
function send({ control, interruptBuffer }: Shared): never {
  for (;;) {
    const interval = Atomics.load(control, INTERVAL);
    if (interval === 0) {
      Atomics.store(control, SENDING, 0);
      Atomics.notify(control, SENDING);
      Atomics.wait(control, INTERVAL, 0);
    } else if (Atomics.wait(control, INTERVAL, interval, interval / 1000) === 'timed-out') {
      interruptBuffer[0] = SIGINT;
    }
  }
}

if (!isMainThread) send(workerData);
