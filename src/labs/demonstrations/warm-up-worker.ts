/** Compiles the kernels anew and times each of the first calls of one. */
import init, { Text } from '../../../build/wasm/browser/oxidizing_browser.js';
import url from '../../../build/wasm/browser/oxidizing_browser_bg.wasm?url&no-inline';
import type { Milliseconds } from '../../bench/report.ts';

export interface Order {
  readonly text: string;
  readonly calls: number;
  /** Any text: modules that differ in it share no compiled code. */
  readonly mark: string;
}

/** All times, in order; the worker is done after it has sent them. */
export type Delivery =
  | { readonly kind: 'times'; readonly times: readonly Milliseconds[] }
  | { readonly kind: 'failed'; readonly message: string };

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  try {
    self.postMessage({ kind: 'times', times: await firstCalls(data) } satisfies Delivery);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ kind: 'failed', message } satisfies Delivery);
  }
};

async function firstCalls({ text, calls, mark }: Order): Promise<Milliseconds[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The server answered ${response.status} for the kernels.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  await init({ module_or_path: withMark(bytes, mark) });
  const held = new Text(text);
  const times: Milliseconds[] = [];
  for (let call = 0; call < calls; call += 1) {
    const started = performance.now();
    held.count_zipped();
    times.push(performance.now() - started);
  }
  held.free();
  return times;
}

/** The module with a section at its end that means nothing: a browser that knows the module compiles this one all the same. */
function withMark(module: Uint8Array, mark: string): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(mark).subarray(0, 100);
  const section = Uint8Array.of(0, name.length + 1, name.length, ...name);
  const marked = new Uint8Array(module.length + section.length);
  marked.set(module);
  marked.set(section, module.length);
  return marked;
}
