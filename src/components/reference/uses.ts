/** Finds where the pages use a term or cite a source: read from the MDX files while the site is built. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A section of a page in which a word stands. */
export interface Use {
  readonly component: 'Term' | 'Cite';
  /** What the component names, as it is written there. */
  readonly of: string;
  /** The page's title and the section's heading; the page's own start has none. */
  readonly page: string;
  readonly section: string | null;
  readonly href: string;
}

const TAG = /<(Term|Cite)\s+of=\{?(["'])(.+?)\2/g;

/** The id that the site gives to a heading: lower case, without punctuation, joined by hyphens. */
export function headingId(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Path on the site of a file below content/: `chapters/03-porting-a-function/index.mdx` is `/chapters/porting-a-function/`. */
function pathOf(file: string): string {
  const path = file.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
  return `/${path.replace(/(^|\/)\d+-/g, '$1')}/`.replace('//', '/');
}

/** A heading without mark-up: `## The `str` type` gives "The str type"; null for any other line. */
function headingOf(line: string): string | null {
  const text = /^#{2,4}\s+(.+?)\s*$/.exec(line)?.[1];
  return text === undefined ? null : text.replace(/<[^>]*>|[`*]/g, '');
}

/** The uses in one page, in its order; one for each section and word. */
export function usesIn(file: string, mdx: string): Use[] {
  const page = /^title:\s*(.+)$/m.exec(mdx)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ?? file;
  const path = pathOf(file);
  const ids = new Map<string, number>();
  const found = new Map<string, Use>();
  let section: string | null = null;
  let href = path;
  // Lines of fenced code look like headings where they hold comments.
  for (const part of mdx.replace(/^```[\s\S]*?^```$/gm, '').split(/^(?=#{2,4}\s)/m)) {
    const heading = headingOf(part.split('\n', 1)[0] ?? '');
    if (heading !== null) {
      const id = headingId(heading);
      const before = ids.get(id) ?? 0;
      ids.set(id, before + 1);
      section = heading;
      href = `${path}#${id}${before === 0 ? '' : `-${before}`}`;
    }
    for (const [, component, , of = ''] of part.matchAll(TAG)) {
      if (component !== 'Term' && component !== 'Cite') continue;
      const key = `${component} ${of} ${href}`;
      if (!found.has(key)) found.set(key, { component, of, page, section, href });
    }
  }
  return [...found.values()];
}

/** The uses on all pages, in the order of the book. */
export function findUses(root = process.cwd()): Use[] {
  const content = join(root, 'content');
  return globSync('**/*.mdx', { cwd: content })
    .sort()
    .flatMap((file) =>
      usesIn(file.replaceAll('\\', '/'), readFileSync(join(content, file), 'utf8')),
    );
}
