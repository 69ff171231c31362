/** A worker that runs one compiled program and tells what it prints and how it ends. */
import { type Ended, runProgram } from './wasi.ts';

/** What the worker is told, once. */
export interface Start {
  readonly bytes: ArrayBuffer;
}

export type ProgramEvent =
  | { readonly kind: 'printed'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'ended'; readonly ended: Ended }
  | { readonly kind: 'broken'; readonly message: string };

/** Characters after which the rest is not shown. */
const LIMIT = 20_000;

self.onmessage = ({ data }: MessageEvent<Start>) => {
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  let printed = 0;
  const post = (event: ProgramEvent) => self.postMessage(event);
  try {
    const ended = runProgram(new WebAssembly.Module(data.bytes), (stream, bytes) => {
      if (printed > LIMIT) return;
      const text = decoders[stream].decode(bytes, { stream: true });
      printed += text.length;
      post({ kind: 'printed', stream, text: printed > LIMIT ? '…' : text });
    });
    post({ kind: 'ended', ended });
  } catch (error) {
    post({ kind: 'broken', message: String(error) });
  }
};
