/** Names the search index by its content, so that a page never searches in the index of another build. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../setup/failure.mjs';
import { hashOfAssets } from '../steps/engine-folder.ts';

/** Pagefind's own dialogs, which no page loads. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
const placeholder = 'data-index="pagefind/"';

/**
 * @param folder The built site.
 * @returns The new name of the index's folder.
 * @throws PlainFailure when no page says where the index is.
 */
export function nameSearchFolder(folder: string): string {
  const index = path.join(folder, 'pagefind');
  for (const file of readdirSync(index)) if (unused.test(file)) rmSync(path.join(index, file));
  const assets = filesBelow(index).map((name) => ({
    name,
    content: readFileSync(path.join(index, name)),
  }));
  const name = `pagefind-${hashOfAssets(assets)}`;
  renameSync(index, path.join(folder, name));
  let pages = 0;
  for (const file of filesBelow(folder).filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    if (!html.includes(placeholder)) continue;
    pages += 1;
    writeFileSync(path.join(folder, file), html.replace(placeholder, `data-index="${name}/"`));
  }
  if (pages === 0) {
    throw new PlainFailure(
      `No page of ${folder} holds ${placeholder}, where the search learns its index's folder: see src/shell/Search.astro.`,
    );
  }
  return name;
}

/** @returns Paths relative to it, with slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
