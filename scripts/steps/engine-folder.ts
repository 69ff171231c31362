/** Makes the folders under public/engine that are named by their content, in place of those of an earlier run. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../setup/paths.mjs';

export interface Asset {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * @param pieces In the order they are hashed.
 * @returns Eight hexadecimal digits.
 */
export function shortHash(pieces: Iterable<string | Buffer>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 8);
}

/** @returns Eight hexadecimal digits that change with any name or content. */
export function hashOfAssets(assets: readonly Asset[]): string {
  return shortHash(assets.flatMap(({ name, content }) => [`${name} ${content.length}\n`, content]));
}

/**
 * Makes an empty folder; those of its kind from an earlier run go, those of other kinds stay.
 * @param base As in a URL: "/engine/KIND-HASH/", where KIND has no hyphen.
 * @returns The folder's path.
 */
export function freshFolder(base: string): string {
  const engine = fromRoot('public', 'engine');
  mkdirSync(engine, { recursive: true });
  const name = path.posix.basename(base);
  const kind = name.slice(0, name.indexOf('-') + 1);
  for (const folder of readdirSync(engine).filter((entry) => entry.startsWith(kind))) {
    rmSync(path.join(engine, folder), { recursive: true });
  }
  const target = path.join(engine, name);
  mkdirSync(target);
  return target;
}
