/** Weighs a page of the built site with what it names: without a browser, so that each check can afford it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  /** Scripts of the page, and what they import at once; the rest waits for a press. */
  readonly js: number;
}

export const gzipped = (content: Uint8Array): number => gzipSync(content, { level: 9 }).length;

/**
 * @param folder The built site.
 * @param page Path of a page in it, with a slash at its end or empty.
 * @param base Where the site lies on its host; begins and ends with a slash.
 */
export function weighPage(folder: string, page: string, base = '/'): PageWeight {
  const read = (file: string) => readFileSync(path.join(folder, file));
  const weightOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipped(read(file)), 0);
  const html = read(`${page}index.html`);
  const named = tagsOf(html.toString()).map(({ name, attributes }) => ({
    name,
    rel: attributes.get('rel'),
    address: attributes.get(name === 'script' ? 'src' : 'href'),
  }));
  const files = (isWanted: (tag: (typeof named)[number]) => boolean) =>
    new Set(
      named
        .filter(isWanted)
        .flatMap(({ address }) => (address === undefined ? [] : [inSite(address, page, base)])),
    );
  const styles = files(({ name, rel }) => name === 'link' && rel === 'stylesheet');
  const scripts = files(({ name, rel }) => name === 'script' || rel === 'modulepreload');
  // What is found is looked through in its turn.
  for (const script of scripts) {
    for (const [, other = ''] of read(script).toString().matchAll(importAtOnce)) {
      scripts.add(path.posix.join(path.posix.dirname(script), other));
    }
  }
  return { html: gzipped(html), css: weightOf(styles), js: weightOf(scripts) };
}

/** As the bundler writes it: `from"./a.js"` or `import"./a.js"`, not `import("./a.js")`. */
const importAtOnce = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function tagsOf(html: string): Tag[] {
  return Array.from(html.matchAll(/<(link|script)\b([^>]*)>/g), ([, name = '', rest = '']) => ({
    name,
    attributes: new Map(
      Array.from(rest.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
    ),
  }));
}

function inSite(address: string, page: string, base: string): string {
  const { pathname } = new URL(address, `https://site.invalid${base}${page}`);
  return decodeURIComponent(pathname.slice(base.length));
}
