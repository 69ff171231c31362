/** The table of contents of the site, read from the folders: it lists what exists and nothing else. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Order of the reference pages. */
const REFERENCE = [
  'results',
  'how-we-measure',
  'what-rust-gains',
  'inside-a-port',
  'alternatives',
  'when-it-does-not-work',
  'cheat-sheet',
  'glossary',
  'sources',
  'storage',
  'licences',
  'changelog',
] as const;

interface Group {
  readonly label: string;
  readonly items: { readonly slug: string; readonly attrs?: { readonly 'data-chapter': number } }[];
}

/** The number of a chapter from its path, `content/chapters/03-porting-a-function/index.mdx` gives 3; else null. */
export function chapterNumber(path: string | undefined): number | null {
  const digits = path?.match(/chapters\/(\d+)-[^/]+\/index\.mdx$/)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Groups for Starlight's `sidebar`, from the folder `content`; groups without a page are left out. */
export function sidebarOf(content: string): Group[] {
  const chapters = readdirSync(join(content, 'chapters'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => existsSync(join(content, 'chapters', entry.name, 'index.mdx')))
    .map((entry) => entry.name)
    .sort();
  const reference = REFERENCE.filter((name) =>
    existsSync(join(content, 'reference', `${name}.mdx`)),
  );
  return [
    {
      label: 'Chapters',
      items: chapters.map((name) => ({
        slug: `chapters/${name.replace(/^\d+-/, '')}`,
        attrs: { 'data-chapter': Number.parseInt(name, 10) },
      })),
    },
    {
      label: 'Your own code',
      items: existsSync(join(content, 'workshop.mdx')) ? [{ slug: 'workshop' }] : [],
    },
    { label: 'Reference', items: reference.map((name) => ({ slug: `reference/${name}` })) },
  ].filter((group) => group.items.length > 0);
}
