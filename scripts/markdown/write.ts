/** Lays each page as plain Markdown beside its HTML, and lists them in llms.txt. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MarkdownPage, toMarkdown } from './convert.ts';

interface WrittenPage extends MarkdownPage {
  /** Begins and ends with "/". */
  readonly path: string;
}

/** Sections of the list by the start of their pages' paths. */
const sections = [
  { title: 'Chapters', prefix: '/chapters/' },
  { title: 'Reference', prefix: '/reference/' },
];

/** The whole book is made of the pages that are written here. */
const repeating = /^book[\\/]/;

interface Site {
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  /** Paths of pages in the order of the book; others follow by name. */
  readonly order: readonly string[];
}

/** @param folder The built site. */
export function writeMarkdown(folder: string, { base, order }: Site) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html' && !repeating.test(file))
    .map((file) => writePage(folder, file.split(path.sep).join('/')))
    .sort((one, other) => placeIn(order, one) - placeIn(order, other) || byPath(one, other));
  writeFileSync(path.join(folder, 'llms.txt'), listPages(pages, base));
}

function writePage(folder: string, file: string): WrittenPage {
  const page = toMarkdown(readFileSync(path.join(folder, file), 'utf8'));
  writeFileSync(path.join(folder, file.replace(/\.html$/, '.md')), page.markdown);
  return { ...page, path: `/${file.replace(/index\.html$/, '')}` };
}

/** @returns In the form that llmstxt.org describes. */
export function listPages(pages: readonly WrittenPage[], base = '/'): string {
  const front = pages.find((page) => page.path === '/');
  const lists = sections.flatMap(({ title, prefix }) => {
    const found = pages.filter((page) => page.path.startsWith(prefix));
    const lines = found.map(
      (page) => `- [${page.title}](${base}${page.path.slice(1)}index.md): ${page.description}`,
    );
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}`];
  });
  const head = `# Oxidizing Python\n\n> ${front?.description ?? ''}`;
  return `${[head, ...lists].join('\n\n')}\n`;
}

function placeIn(order: readonly string[], page: WrittenPage) {
  const place = order.indexOf(page.path);
  return place === -1 ? order.length : place;
}

function byPath(one: WrittenPage, other: WrittenPage) {
  return one.path < other.path ? -1 : 1;
}
