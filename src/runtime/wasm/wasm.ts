/** The kernels compiled for the page: they run without any Python. */
import init, * as browser from '../../../build/wasm/browser/oxidizing_browser.js';
import url from '../../../build/wasm/browser/oxidizing_browser_bg.wasm?url&no-inline';
import type { EngineInfo } from '../protocol.ts';
import { brokeOff, damaged, firstLine, refused, unreachable } from '../worker/failure.ts';
import type { KernelModule } from './kernels.ts';

const FILE = 'oxidizing_browser_bg.wasm';

export interface Wasm {
  readonly info: EngineInfo;
  readonly module: KernelModule;
}

/** @throws EngineError that says why the module did not come. */
export async function loadWasm(): Promise<Wasm> {
  const started = performance.now();
  const response = await fetch(url).catch(async (cause: unknown) => {
    throw await unreachable(FILE, cause);
  });
  if (!response.ok) throw refused(FILE, response.status);
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    throw brokeOff(FILE, cause);
  });
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
