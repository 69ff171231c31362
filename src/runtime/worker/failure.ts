/** Why an engine could not be loaded, told apart and put into words. */
import type { Failure } from '../protocol.ts';

/** An engine cannot go on: its worker has to be replaced. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** A file came, but not as it was built. */
export function damaged(file: string, found: string): EngineError {
  return new EngineError({
    reason: 'damaged',
    message: `${file} is damaged: ${found}. Retry fetches it anew.`,
  });
}

/** The server answered, but not with the file. */
export function refused(file: string, status: number): EngineError {
  const reason = status === 404 || status === 410 ? 'damaged' : 'blocked';
  return new EngineError({
    reason,
    message: `${file} did not come: the server answered ${status}. Retry in a moment.`,
  });
}

/**
 * A request for `file` failed without an answer. Asks the server for something that is surely there
 * to tell "no connection" from "this file is kept away".
 */
export async function unreachable(file: string, cause: unknown): Promise<EngineError> {
  if (navigator.onLine && (await serverAnswers())) {
    return new EngineError(
      {
        reason: 'blocked',
        message: `${file} was blocked: a browser extension, a filter in the network or the site's own security rules keep it away. Allow it, then retry.`,
      },
      cause,
    );
  }
  return new EngineError(
    {
      reason: 'offline',
      message: `${file} could not be fetched: there is no connection to the server. Retry when you are online again: files that came whole are not fetched again.`,
    },
    cause,
  );
}

/** A file began to come, and then the connection was gone. */
export function brokeOff(file: string, cause: unknown): EngineError {
  return new EngineError(
    {
      reason: 'offline',
      message: `The connection broke off while ${file} came. Retry when it is back: files that came whole are not fetched again.`,
    },
    cause,
  );
}

/** Whatever went wrong while Python started, once all its files had come. */
export function startFailed(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const words = firstLine(cause);
  if (/content security policy/i.test(words)) {
    return new EngineError(
      {
        reason: 'blocked',
        message:
          "WebAssembly is blocked by security rules, of the site or of a browser extension. Allow it ('wasm-unsafe-eval'), then retry.",
      },
      cause,
    );
  }
  if (/memory/i.test(words)) {
    return new EngineError(
      {
        reason: 'memory',
        message: `Python did not get the memory it needs (${words}). Close other tabs, then retry.`,
      },
      cause,
    );
  }
  return new EngineError(
    { reason: 'damaged', message: `Python did not start (${words}). Retry fetches it anew.` },
    cause,
  );
}

/** What a crash looks like from outside, and what the reader's code did. */
const CRASHES: readonly (readonly [looks: RegExp, happened: string])[] = [
  [
    /call stack|too much recursion/i,
    'Calls were nested deeper than this browser can hold. Look for a recursion without an end, and leave sys.setrecursionlimit as it is',
  ],
  [
    /exit/i,
    'The code ended the whole interpreter, as os._exit does. To end the cell alone, use sys.exit()',
  ],
  [/unreachable|abort/i, 'The interpreter gave up, as os.abort and a lack of memory make it'],
];

/** Python died while it ran a cell or a measurement. */
export function crashed(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const words = firstLine(cause);
  const [, happened] = CRASHES.find(([looks]) => looks.test(words)) ?? [null, 'Python crashed'];
  return new EngineError(
    {
      reason: 'crashed',
      message: `${happened} (${words}). Its variables are gone; the next run starts afresh.`,
    },
    cause,
  );
}

/** Long stacks and whole sources can hang on to an error: its first line says enough. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : plain(error);
  return (text.split('\n', 1)[0] ?? '').slice(0, 200);
}

/** Emscripten throws objects that are no errors but have a message. */
function plain(error: unknown): string {
  const { message } = Object(error) as { readonly message?: unknown };
  return String(message ?? error);
}

async function serverAnswers(): Promise<boolean> {
  try {
    await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
