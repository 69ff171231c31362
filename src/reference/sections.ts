/** The sections of all pages with their addresses: read from the MDX files while the site is built. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A section of a page, up to the next heading of any level. */
export interface Section {
  /** The page's title and the section's heading; the page's own start has none. */
  readonly page: string;
  readonly section: string | null;
  readonly href: string;
  /** As the author wrote it, without fenced code. */
  readonly text: string;
}

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

/** The sections of one page, in its order. `file` is relative to content/. */
export function sectionsOf(file: string, mdx: string): Section[] {
  const page = /^title:\s*(.+)$/m.exec(mdx)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ?? file;
  const path = pathOf(file);
  const ids = new Map<string, number>();
  // Lines of fenced code look like headings where they hold comments.
  const prose = mdx.replace(/^---\n[\s\S]*?\n---$/m, '').replace(/^```[\s\S]*?^```$/gm, '');
  return prose.split(/^(?=#{2,4}\s)/m).map((text) => {
    const section = headingOf(text.split('\n', 1)[0] ?? '');
    if (section === null) return { page, section, href: path, text };
    const id = headingId(section);
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return { page, section, href: `${path}#${id}${before === 0 ? '' : `-${before}`}`, text };
  });
}

/** The sections of all pages, in the order of the book. */
export function allSections(root = process.cwd()): Section[] {
  const content = join(root, 'content');
  return globSync('**/*.mdx', { cwd: content })
    .sort()
    .flatMap((file) => {
      const mdx = readFileSync(join(content, file), 'utf8');
      return sectionsOf(file.replaceAll('\\', '/'), mdx);
    });
}
