/** The book that a benchmark may be measured on: fetched once, when a measurement needs it. */
import ADDRESS from '../../content/texts/moby-dick.txt?url&no-inline';
import type { Failure } from '../runtime/protocol.ts';

/** How much of the book is there; `total` is 0 while unknown. */
export interface BookProgress {
  readonly step: 'book';
  readonly loaded: number;
  readonly total: number;
}

export type BookEnd =
  | { readonly kind: 'fetched'; readonly text: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

let kept: string | null = null;

/** Never rejects. A book that was fetched before is there at once. */
export async function fetchBook(
  signal: AbortSignal,
  report: (progress: BookProgress) => void,
): Promise<BookEnd> {
  if (kept !== null) return { kind: 'fetched', text: kept };
  try {
    report({ step: 'book', loaded: 0, total: 0 });
    const response = await fetch(ADDRESS, { signal });
    if (!response.ok || response.body === null) {
      return failed('blocked', `The server answered ${response.status} for ${ADDRESS}.`);
    }
    kept = await readText(response.body, (loaded) => {
      // What arrives may have been packed, so its length says nothing about how much is to come.
      const packed = response.headers.has('content-encoding');
      const total = packed ? 0 : Number(response.headers.get('content-length') ?? 0);
      report({ step: 'book', loaded, total });
    });
    return { kind: 'fetched', text: kept };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    const reason = error instanceof Error ? error.message : String(error);
    return failed(
      'offline',
      `${ADDRESS} did not come: ${reason}. Measure again when you are online.`,
    );
  }
}

async function readText(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  arrived: (bytes: number) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let loaded = 0;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    parts.push(decoder.decode(piece.value, { stream: true }));
    loaded += piece.value.length;
    arrived(loaded);
  }
  return parts.join('') + decoder.decode();
}

function failed(reason: Failure['reason'], message: string): BookEnd {
  return { kind: 'failed', failure: { reason, message } };
}
