/** Which files and pieces of code a page holds already: each is put there once, however many figures offer it. */
import { extensions } from '../../rust/crates.ts';

const held = new WeakMap<Request, Set<string>>();

/** True the first time that a page, told by its request, asks for the file. */
export function isFirst(page: Request, file: string): boolean {
  const files = held.get(page) ?? new Set();
  held.set(page, files);
  const first = !files.has(file);
  files.add(file);
  return first;
}

/** A file of Rust of a crate that is handed out, or one of its tests. */
const MODULE = /^rust\/([\w-]+)\/(?:src\/(\w+)\.rs|(tests\/\w+\.(?:rs|py)))$/;

/** Where the site has a crate's file by itself, so that no page has to hold it; null for other files. */
export function wholeAddress(file: string): string | null {
  const [, crate, module, ofTests] = MODULE.exec(file) ?? [];
  if (!extensions.some(({ name }) => name === crate)) return null;
  return `/sources/${crate}/${module ?? ofTests}.txt`;
}
