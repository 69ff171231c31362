/** Fills the page of the whole book with the pages that it names, as they were built. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { toStaticHtml } from './static-html.ts';

const BOOK_FILE = 'book/index.html';

const parser = unified().use(rehypeParse);

/** Fills the book of the site in `folder`, which lies at `base` of its host: with a slash at both ends. */
export function fillBook(folder: string, base: string): void {
  const file = path.join(folder, BOOK_FILE);
  const read = (address: string) =>
    readFileSync(path.join(folder, address.slice(base.length), 'index.html'), 'utf8');
  writeFileSync(file, filled(readFileSync(file, 'utf8'), read));
}

/**
 * The book as HTML.
 *
 * @param frame The page of the book: `<article id="why-rust" data-page="/chapters/why-rust/">` for each page.
 * @param read The built page at an address.
 * @throws Error when two elements would share an id.
 */
export function filled(frame: string, read: (address: string) => string): string {
  const tree = parser.parse(frame);
  const articles = selectAll('article[data-page]', tree);
  const places = new Map(
    articles.map(({ properties }) => [String(properties['dataPage']), String(properties['id'])]),
  );
  const styles = new Map<string, Element>();
  for (const article of articles) {
    const address = String(article.properties['dataPage']);
    const page = parser.parse(read(address));
    for (const link of selectAll('head > link[rel="stylesheet"]:not([media="print"])', page)) {
      styles.set(String(link.properties['href']), link);
    }
    const main = select('main', page);
    if (main === undefined) throw new Error(`${address} has no <main> to take into the book.`);
    article.children = toStaticHtml(main, { address, places });
    delete article.properties['dataPage'];
  }
  addStyles(tree, styles);
  checkIds(tree);
  return toHtml(tree);
}

/** The pages' styles come before the book's own, which come last and win. */
function addStyles(tree: Root, styles: Map<string, Element>): void {
  const head = select('head', tree);
  if (head === undefined) throw new Error('The page of the book has no <head>.');
  const own = selectAll('link[rel="stylesheet"]', head);
  for (const { properties } of own) styles.delete(String(properties['href']));
  const [first] = own;
  if (first === undefined) throw new Error('The page of the book has no style sheet of its own.');
  head.children.splice(head.children.indexOf(first), 0, ...styles.values());
}

function checkIds(tree: Root): void {
  const seen = new Set<string>();
  for (const { properties } of selectAll('[id]', tree)) {
    const id = String(properties['id']);
    if (seen.has(id)) throw new Error(`Two elements of the book have the id "${id}".`);
    seen.add(id);
  }
}
