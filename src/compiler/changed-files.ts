/** Which files of Rust the reader has changed: known, and told, without fetching any of them. */
import { browserStorage } from '../storage/storage.ts';
import { fileKey } from './file-key.ts';
import type { CrateName, ModuleName } from './protocol.ts';

/** Files that this page has opened: what it shows counts, also where the browser keeps nothing. */
const opened = new Map<string, boolean>();

const listeners = new Set<() => void>();

/** The modules of a crate that the reader has changed, on whatever page. */
export function changedModuleNames(crate: CrateName): ModuleName[] {
  const start = fileKey(`${crate}/`);
  const kept = Object.keys(browserStorage() ?? {}).filter((key) => key.startsWith(start));
  const names = new Set([
    ...kept.map((key) => key.slice(start.length)),
    ...[...opened.keys()].flatMap((path) =>
      path.startsWith(`${crate}/`) ? [path.slice(crate.length + 1)] : [],
    ),
  ]);
  return [...names].filter((module) => opened.get(`${crate}/${module}`) ?? true);
}

/** Says whether a file that is shown differs from the book's. */
export function noteChange(crate: CrateName, module: ModuleName, isChanged: boolean): void {
  const path = `${crate}/${module}`;
  if (opened.get(path) === isChanged) return;
  opened.set(path, isChanged);
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a file of this page becomes the reader's own, or the book's again. */
export function onFilesChange(listener: () => void): void {
  listeners.add(listener);
}

/** Calls `listener` at once, and whenever that changes on this page or on another one. */
export function watchFiles(listener: () => void): void {
  onFilesChange(listener);
  addEventListener('storage', listener);
  listener();
}
