/** The shared bytes through which the page interrupts Python while its worker is busy. */

/** Read by Pyodide every few instructions; it sets it back to 0 when it raises KeyboardInterrupt. */
const SIGNAL = 0;
/** Stays set until the next request: tells Stop from a KeyboardInterrupt that the cell raised. */
const ASKED = 1;
/** Set while a cell awaits: then Python is in its event loop as often as in the cell. */
const AWAITING = 2;
const SIGINT = 2;

/** Null where the page is not isolated: then a worker can only be replaced. */
export function createInterrupts(): SharedArrayBuffer | null {
  // Some browsers say that a page is isolated and have no SharedArrayBuffer: look for the object.
  return typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(3) : null;
}

export function interrupt(buffer: SharedArrayBuffer): void {
  const bytes = new Uint8Array(buffer);
  Atomics.store(bytes, ASKED, 1);
  Atomics.store(bytes, SIGNAL, SIGINT);
}

/** Raises KeyboardInterrupt as well, but nobody has asked for the request's end. */
export function interruptCall(buffer: SharedArrayBuffer): void {
  Atomics.store(new Uint8Array(buffer), SIGNAL, SIGINT);
}

/** Takes back an interrupt that nothing has consumed. */
export function calm(buffer: SharedArrayBuffer): void {
  Atomics.store(new Uint8Array(buffer), SIGNAL, 0);
}

/** Before a new request: neither interrupted nor asked to, nor awaiting. */
export function clear(buffer: SharedArrayBuffer): void {
  new Uint8Array(buffer).fill(0);
}

export function wasInterrupted(buffer: SharedArrayBuffer): boolean {
  return Atomics.load(new Uint8Array(buffer), ASKED) === 1;
}

export function setAwaiting(buffer: SharedArrayBuffer, awaiting: boolean): void {
  Atomics.store(new Uint8Array(buffer), AWAITING, awaiting ? 1 : 0);
}

export function isAwaiting(buffer: SharedArrayBuffer): boolean {
  return Atomics.load(new Uint8Array(buffer), AWAITING) === 1;
}

/** The view that Pyodide polls. */
export function signalByte(buffer: SharedArrayBuffer): Uint8Array {
  return new Uint8Array(buffer, SIGNAL, 1);
}
