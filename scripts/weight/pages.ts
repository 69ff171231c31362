/** The pages of a built site that one reads one by one. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * As paths without a slash in front; without the whole book on one page, which is for paper and as heavy as all the
 * pages that it is made of.
 */
export function pagePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html' && !/^book[\\/]/.test(file))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, ''),
    )
    .sort();
}
