/** Decides whether a step's work is still current: a stamp holds the hash of everything the work depended on. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Folders that tools fill and that no step reads. */
const ignored = new Set([
  'node_modules',
  'target',
  'dist',
  'test-results',
  '.git',
  '.astro',
  '__pycache__',
  '.pytest_cache',
  '.hypothesis',
  '.ruff_cache',
]);

/**
 * Files under the given files and folders, sorted, with `/` between parts; one that is absent is left out.
 * @param entries Relative to `root`.
 */
export function listFiles(root: string, entries: readonly string[]): string[] {
  const found = new Set<string>();
  function visit(relative: string) {
    const absolute = path.join(root, relative);
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      if (ignored.has(entry.name)) continue;
      const child = path.posix.join(relative, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (entry.isFile()) found.add(child);
    }
  }
  for (const entry of entries) {
    const absolute = path.join(root, entry);
    if (!existsSync(absolute)) continue;
    if (statSync(absolute).isDirectory()) visit(entry);
    else found.add(entry);
  }
  return [...found].sort();
}

/**
 * Hash over the names and contents of files and over named values (versions of tools, for example).
 * @param entries Files and folders, relative to `root`.
 */
export function fingerprint(
  root: string,
  entries: readonly string[],
  values: Readonly<Record<string, string>>,
) {
  const hash = createHash('sha256');
  for (const file of listFiles(root, entries)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`file ${file} ${content.length}\n`).update(content);
  }
  for (const [name, value] of Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`value ${name} ${value.length}\n${value}\n`);
  }
  return hash.digest('hex');
}

/** Stamps of one checkout. */
export class Stamps {
  readonly root: string;
  readonly folder: string;

  constructor(root: string) {
    this.root = root;
    this.folder = path.join(root, 'build', 'stamps');
  }

  file(name: string) {
    return path.join(this.folder, name);
  }

  /** Whether the work of a step was finished with this fingerprint and its outputs are still there. */
  isCurrent(name: string, print: string, outputs: readonly string[]) {
    return (
      existsSync(this.file(name)) &&
      readFileSync(this.file(name), 'utf8') === print &&
      outputs.every((output) => existsSync(path.join(this.root, output)))
    );
  }

  /** To be called before the work: whoever is interrupted starts this step again. */
  clear(name: string) {
    rmSync(this.file(name), { force: true });
  }

  /** To be called after the work has succeeded. */
  set(name: string, print: string) {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.file(name), print);
  }
}
