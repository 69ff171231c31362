/** What a zip offered for download holds, read when the site is built. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** What measures a project's rows, in the zips of those that have recorded ones. */
export const BENCHMARK = 'benchmark/run.py';

export interface ZipContents {
  /** Of the zip, in bytes. */
  readonly bytes: number;
  /** Paths inside the folder that the zip unpacks to, in order. */
  readonly files: readonly string[];
}

/** Whether a crate's project is handed out; `root` is the root of the repository. */
export function isHandedOut(crate: string, root = process.cwd()): boolean {
  return existsSync(join(root, 'public', 'downloads', `${crate}.zip`));
}

/**
 * Reads `public<href>`, for example `/downloads/doubles.zip`.
 * @throws Error when the file is not there: the step that packs it has to run before the site is built.
 */
export function zipContents(href: string, root = process.cwd()): ZipContents {
  const path = join(root, 'public', href);
  if (!existsSync(path)) {
    throw new Error(
      `${href} is linked but public${href} does not exist: run "npm run build", which packs it.`,
    );
  }
  const packed = readFileSync(path);
  const files = Object.keys(unzipSync(packed))
    .filter((name) => !name.endsWith('/'))
    .map((name) => name.replace(/^[^/]+\//, ''))
    .sort();
  return { bytes: packed.byteLength, files };
}
