/** The kernels compiled for the page: they run without any Python. */
import init, * as browser from '../../../build/wasm/browser/oxidizing_browser.js';
import url from '../../../build/wasm/browser/oxidizing_browser_bg.wasm?url&no-inline';
import type { EngineInfo } from '../protocol.ts';
import { damaged, firstLine } from '../worker/failure.ts';
import { fetchBytes } from '../worker/fetch-bytes.ts';
import type { KernelModule } from './kernels.ts';

const FILE = 'oxidizing_browser_bg.wasm';

export interface Wasm {
  readonly info: EngineInfo;
  readonly module: KernelModule;
}

/** @throws EngineError that says why the module did not come. */
export async function loadWasm(): Promise<Wasm> {
  const started = performance.now();
  const bytes = await fetchBytes(FILE, url);
  await init({ module_or_path: bytes }).catch((cause: unknown) => {
    throw damaged(FILE, `it does not compile (${firstLine(cause)})`);
  });
  return {
    module: browser,
    info: {
      engine: 'wasm',
      versions: {},
      bytes: bytes.byteLength,
      milliseconds: performance.now() - started,
      restored: false,
    },
  };
}
