/** Writes the list of sections that the search loads, named by its content, and tells the pages where it is. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SectionNames } from '../../src/shell/search/section.ts';
import { filesBelow } from '../offline/files-below.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { hashOfAssets } from '../steps/engine-folder.ts';
import { nameSections } from './names.ts';
import { sectionsOf } from './sections.ts';

const placeholder = 'data-index="search/"';

/**
 * @param folder The built site.
 * @param pages Paths of the pages that are searched, in the order of the book: `/chapters/packaging/`.
 * @returns The list's file, relative to the folder.
 * @throws PlainFailure when a name is given to no section, or no page says where the list is.
 */
export function writeSearch(
  folder: string,
  pages: readonly string[],
  sectionNames: SectionNames,
): string {
  const sections = pages.flatMap((page) =>
    sectionsOf(readFileSync(path.join(folder, page, 'index.html'), 'utf8'), page),
  );
  const content = Buffer.from(JSON.stringify(nameSections(sections, sectionNames)));
  const file = `search/sections-${hashOfAssets([{ name: 'sections', content }])}.json`;
  mkdirSync(path.join(folder, 'search'), { recursive: true });
  writeFileSync(path.join(folder, file), content);
  tellPages(folder, file);
  return file;
}

function tellPages(folder: string, file: string): void {
  const told = filesBelow(folder)
    .filter((name) => name.endsWith('.html'))
    .filter((name) => {
      const html = readFileSync(path.join(folder, name), 'utf8');
      const filled = html.replace(placeholder, `data-index="${file}"`);
      if (filled === html) return false;
      writeFileSync(path.join(folder, name), filled);
      return true;
    });
  if (told.length > 0) return;
  throw new PlainFailure(
    `No page of ${folder} holds ${placeholder}, where the search learns its file: see src/shell/Search.astro.`,
  );
}
