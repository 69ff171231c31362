/** Hears of a crash that no promise tells of: a task of Python's event loop is called by a timer, and so is nobody's. */

/** What of the worker is listened to. */
type ErrorSource = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Where a call of WebAssembly may wait for a promise, what it throws is a promise's. */
const KINDS = ['error', 'unhandledrejection'] as const;

/**
 * Does `work` unless the interpreter crashes meanwhile. What else is not caught, such as an exception of the reader's
 * own callback, is none of ours.
 * @throws what it crashed of
 */
export async function unlessCrashed<T>(work: Promise<T>, source: ErrorSource = self): Promise<T> {
  const crash = Promise.withResolvers<never>();
  const hear = (event: Event): void => {
    const error: unknown = Reflect.get(event, 'reason') ?? Reflect.get(event, 'error');
    if (!isCrash(error)) return;
    // The page says so itself.
    event.preventDefault();
    crash.reject(error);
  };
  for (const kind of KINDS) source.addEventListener(kind, hear);
  try {
    return await Promise.race([work, crash.promise]);
  } finally {
    for (const kind of KINDS) source.removeEventListener(kind, hear);
  }
}

/** Whether WebAssembly broke off: a stack that is full has another name in each engine. */
function isCrash(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
