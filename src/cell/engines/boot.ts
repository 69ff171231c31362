/** Starts Pyodide: all files are fetched at once, counted and checked, and compiled while they come. */
import type { loadPyodide, PyodideAPI } from 'pyodide';
import type { EngineAssets } from '../assets.ts';
import type { Download, Downloads } from './downloads.ts';
import { startFailed } from './failure.ts';
import { limitMemory, MEMORY_LIMIT } from './memory.ts';

interface PyodideModule {
  readonly loadPyodide: typeof loadPyodide;
}

/** @throws EngineError that says which file did not come, or why Python did not start. */
export async function boot(
  assets: EngineAssets['pyodide'],
  downloads: Downloads,
): Promise<PyodideAPI> {
  const folder = new URL(assets.base, self.location.href).href;
  const wasm = fileOf(assets, folder, 'pyodide.asm.wasm');
  const compiled = WebAssembly.compileStreaming(downloads.start(wasm));
  downloads.start(fileOf(assets, folder, 'python_stdlib.zip'));
  const scripts = ['pyodide.mjs', 'pyodide.asm.mjs'];
  const imports = scripts.map((name) => downloads.module(fileOf(assets, folder, name)));
  // An incomplete file does not compile either: what is wrong with the file says more.
  const broken = compiled.then(never, (error: unknown) =>
    downloads.whole(wasm).then(() => fail(error)),
  );
  const started = Promise.all(imports).then(([module]) =>
    start(module as PyodideModule, folder, downloads, compiled),
  );
  started.catch(() => {}); // the race may be lost by then
  return Promise.race([downloads.failed, broken, started]).catch(fail);
}

async function start(
  { loadPyodide }: PyodideModule,
  folder: string,
  downloads: Downloads,
  compiled: Promise<WebAssembly.Module>,
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
    return await loadPyodide({
      indexURL: folder,
      // The list of packages to be had elsewhere: this page fetches nothing elsewhere.
      lockFileContents: { info: NO_PACKAGES, packages: {} },
      packageBaseUrl: folder,
    });
  } finally {
    globalThis.fetch = native;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

const NO_PACKAGES = {
  abi_version: '',
  arch: 'wasm32' as const,
  platform: '',
  python: '',
  version: '',
};

function fileOf({ files }: EngineAssets['pyodide'], folder: string, name: string): Download {
  const found = files.find((one) => one.name === name);
  if (found === undefined) {
    const names = files.map((one) => one.name).join(', ');
    throw new Error(`The engine's manifest lists ${names}, but ${name} is needed: build it anew.`);
  }
  return { url: folder + name, bytes: found.bytes };
}

function fail(error: unknown): never {
  throw startFailed(error);
}

function never(): Promise<never> {
  return new Promise(() => {});
}
