/** Finds links inside the built site that lead to no file, or to no such place in a page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const element = /<[a-z][^\s>/]*((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)/gi;
const attribute = /\s+([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Only for resolving: links to any other origin are not ours to check. */
const origin = 'https://site.invalid';

interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly reason: string;
}

/**
 * @param folder The built site.
 * @param base Where it lies on its host; begins and ends with a slash.
 */
export function checkLinks(folder: string, base = '/'): { checked: number; broken: BrokenLink[] } {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readPage(folder, name));
  const idsByFile = new Map(pages.map(({ file, ids }) => [file, ids]));
  const broken: BrokenLink[] = [];
  let checked = 0;
  for (const { file, links } of pages) {
    for (const link of links) {
      const url = new URL(link, origin + base + file.replace(/index\.html$/, ''));
      if (url.origin !== origin) continue;
      checked += 1;
      const reason = whyBroken(folder, base, idsByFile, url);
      if (reason !== null) broken.push({ page: file, link, reason });
    }
  }
  return { checked, broken };
}

function whyBroken(
  folder: string,
  base: string,
  idsByFile: ReadonlyMap<string, ReadonlySet<string>>,
  url: URL,
): string | null {
  if (!url.pathname.startsWith(base)) return `it leads out of the site's folder ${base}`;
  const pathname = decodeURIComponent(url.pathname).slice(base.length);
  const file = pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  if (!existsSync(path.join(folder, file))) return 'there is no such file';
  const ids = idsByFile.get(file);
  const id = decodeURIComponent(url.hash.slice(1));
  // A fragment of another kind of file is not a place in it, and "#:~:" names text.
  if (id === '' || ids === undefined || id.startsWith(':~:')) return null;
  return ids.has(id) ? null : `the page has no element with the id "${id}"`;
}

function readPage(folder: string, name: string) {
  const html = readFileSync(path.join(folder, name), 'utf8').replaceAll(
    /<(script|style)(\s[^>]*)?>[\s\S]*?<\/\1>/gi,
    '<$1$2>',
  );
  const links = new Set<string>();
  const ids = new Set<string>();
  for (const [, attributes = ''] of html.matchAll(element)) {
    for (const [, key = '', double, single, bare] of attributes.matchAll(attribute)) {
      const value = (double ?? single ?? bare ?? '')
        .replaceAll('&#38;', '&')
        .replaceAll('&amp;', '&');
      if (key === 'id') ids.add(value);
      if (key === 'href' || key === 'src') links.add(value);
    }
  }
  return { file: name.split(path.sep).join('/'), links: [...links], ids };
}
