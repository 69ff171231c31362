/** Runs one compiled program in a worker of its own, for a while at most. */
import type { ProgramEvent, Start } from './program-worker.ts';
import type { Ended } from './wasi.ts';

/** How a run ended, as the page tells it. */
export type RunEnd =
  | { readonly kind: 'ended'; readonly ended: Ended }
  | { readonly kind: 'stopped'; readonly why: 'reader' | 'time' }
  | { readonly kind: 'failed'; readonly message: string };

export interface ProgramRun {
  readonly done: Promise<RunEnd>;
  stop(): void;
}

/** Milliseconds: these programs are small. */
const TIME_LIMIT = 10_000;

/** Fetches the module at `url` and runs it; `print` gets what it writes. */
export function runAt(url: string, print: (text: string) => void): ProgramRun {
  const aborted = new AbortController();
  let finish: (end: RunEnd) => void = () => {};
  const done = new Promise<RunEnd>((resolve) => {
    finish = resolve;
  });
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (result: RunEnd) => {
    clearTimeout(timer);
    aborted.abort();
    worker?.terminate();
    finish(result);
  };
  const start = async () => {
    const response = await fetch(url, { signal: aborted.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    worker = new Worker(new URL('./program-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ProgramEvent>) => {
      if (data.kind === 'printed') print(data.text);
      else if (data.kind === 'ended') end({ kind: 'ended', ended: data.ended });
      else end({ kind: 'failed', message: data.message });
    };
    worker.onerror = ({ message }) => end({ kind: 'failed', message });
    timer = setTimeout(() => end({ kind: 'stopped', why: 'time' }), TIME_LIMIT);
    const told: Start = { bytes };
    worker.postMessage(told, [bytes]);
  };
  start().catch((error: unknown) => {
    if (aborted.signal.aborted) return;
    end({ kind: 'failed', message: `The program did not come: ${String(error)}. Try again.` });
  });
  return { done, stop: () => end({ kind: 'stopped', why: 'reader' }) };
}
