/** Which files of Rust readers may change: known while the site is built, from the projects that the compiler can build. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CrateName, ModuleName } from './protocol.ts';

/** What the build step for the compiler writes; absent where there is none. */
const MANIFEST = 'src/generated/compiler.json';

export interface Changeable {
  readonly build: string;
  readonly crates: Readonly<Record<CrateName, ChangeableCrate>>;
}

export interface ChangeableCrate {
  /** Relative to the root of the repository. */
  readonly folder: string;
  /** What Python imports. */
  readonly module: string;
  /** What readers may change. */
  readonly files: readonly ModuleName[];
  /** Whether the book has a module of that name, in whose place the reader's stands. */
  readonly hasBooks: boolean;
}

/** A file of a crate, told by its path in the repository. */
export interface Module {
  readonly crate: CrateName;
  readonly module: ModuleName;
}

/** `root` is the root of the repository: the working directory of every build command. */
export function readChangeable(root = process.cwd()): Changeable {
  const path = resolve(root, MANIFEST);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { build: '', crates: {} };
}

/** The module that `file` is, or null where readers cannot change it. */
export function moduleOf(file: string, { crates }: Pick<Changeable, 'crates'>): Module | null {
  const [, folder, module] = /^(.+)\/src\/([^/]+)\.rs$/.exec(file) ?? [];
  if (module === undefined) return null;
  const [crate] =
    Object.entries(crates).find(([, it]) => it.folder === folder && it.files.includes(module)) ??
    [];
  return crate === undefined ? null : { crate, module };
}
