/** Starts Pyodide: all files are fetched at once, counted and checked, and compiled while they come. */

import type { Lockfile, loadPyodide, PyodideAPI } from 'pyodide';
import { onSite } from '../../browser/address.ts';
import type { EngineAssets, Wheel } from '../assets.ts';
import type { Download, Downloads } from '../worker/downloads.ts';
import { startFailed } from '../worker/failure.ts';
import { limitMemory, MEMORY_LIMIT } from './memory.ts';
import { releaseSnapshot } from './snapshot.ts';

interface PyodideModule {
  readonly loadPyodide: typeof loadPyodide;
}

/**
 * Starts from the memory in `snapshot` unless that is null.
 * @throws EngineError that says which file did not come, or why Python did not start.
 */
export async function boot(
  { pyodide, wheels }: EngineAssets,
  downloads: Downloads,
  snapshot: Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<PyodideAPI> {
  const folder = new URL(onSite(pyodide.base), self.location.href).href;
  const wasm = fileOf(pyodide, folder, 'pyodide.asm.wasm');
  const compiled = WebAssembly.compileStreaming(downloads.start(wasm));
  downloads.start(fileOf(pyodide, folder, 'python_stdlib.zip'));
  const scripts = ['pyodide.mjs', 'pyodide.asm.mjs'];
  const imports = scripts.map((name) => downloads.module(fileOf(pyodide, folder, name)));
  // An incomplete file does not compile either: what is wrong with the file says more.
  const broken = compiled.then(never, (error: unknown) =>
    downloads.whole(wasm).then(() => fail(error)),
  );
  const started = Promise.all(imports).then(([module]) =>
    start(module as PyodideModule, { folder, wheels, downloads, compiled, snapshot }),
  );
  started.catch(() => {}); // the race may be lost by then
  return Promise.race([downloads.failed, broken, started]).catch(fail);
}

interface Parts {
  readonly folder: string;
  readonly wheels: readonly Wheel[];
  readonly downloads: Downloads;
  readonly compiled: Promise<WebAssembly.Module>;
  /** The memory of an earlier start to go on from, if there is one. */
  readonly snapshot: Promise<Uint8Array<ArrayBuffer> | null>;
}

async function start(
  { loadPyodide }: PyodideModule,
  { folder, wheels, downloads, compiled, snapshot }: Parts,
): Promise<PyodideAPI> {
  limitMemory(MEMORY_LIMIT);
  const native = globalThis.fetch;
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  // Pyodide asks for its files by these two, and cannot be given what is on its way already.
  globalThis.fetch = downloads.fetch;
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  try {
    const memory = await snapshot;
    const pyodide = await loadPyodide({
      indexURL: folder,
      // The list of packages to be had elsewhere: this page fetches nothing elsewhere.
      lockFileContents: { info: lockInfo(wheels), packages: {} },
      packageBaseUrl: folder,
      ...(memory !== null && { _loadSnapshot: memory }),
    });
    if (memory !== null) releaseSnapshot(pyodide);
    return pyodide;
  } finally {
    globalThis.fetch = native;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** Pyodide refuses an ABI other than its own: so it is asked for that of the wheels it will load. */
function lockInfo(wheels: readonly Wheel[]): Lockfile['info'] {
  const [, abi = ''] = /_(\d+_\d+)_wasm32\.whl$/.exec(wheels[0]?.url ?? '') ?? [];
  return { abi_version: abi, arch: 'wasm32', platform: '', python: '', version: '' };
}

function fileOf({ files }: EngineAssets['pyodide'], folder: string, name: string): Download {
  const found = files.find((one) => one.name === name);
  if (found === undefined) {
    const names = files.map((one) => one.name).join(', ');
    throw new Error(`The engine's manifest lists ${names}, but ${name} is needed: build it anew.`);
  }
  return { url: folder + name, bytes: found.bytes, packed: found.packed };
}

function fail(error: unknown): never {
  throw startFailed(error);
}

function never(): Promise<never> {
  return new Promise(() => {});
}
