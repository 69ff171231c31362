/** The two WebAssembly binaries as the build left them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const build = path.join(import.meta.dirname, '..', '..', 'build');

/** The module for the page, without Python. */
export function browserModule(): Uint8Array<ArrayBuffer> {
  const file = path.join(build, 'wasm', 'browser', 'oxidizing_browser_bg.wasm');
  return new Uint8Array(readFileSync(file));
}

/** The extension inside a crate's wheel for Pyodide. */
export function extensionModule(crate: string): Uint8Array {
  const folder = path.join(build, 'wheels', 'pyodide');
  const wheel = readdirSync(folder).find((name) => name.startsWith(`${crate}-`));
  if (wheel === undefined) {
    throw new Error(`expected a wheel of ${crate} in ${folder}, got none: run npm run build`);
  }
  const files = unzipSync(readFileSync(path.join(folder, wheel)));
  const library = Object.entries(files).find(([name]) => name.endsWith('.so'));
  if (library === undefined) throw new Error(`expected a .so file in ${wheel}, got none`);
  return library[1];
}
