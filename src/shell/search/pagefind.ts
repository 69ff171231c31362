/** The search index that Pagefind wrote at build time, loaded once and read with care. */

/** A place that matches: a page or a section of it. `excerpt` is escaped text with `<mark>` around the words found. */
export interface Hit {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

/** The parts of Pagefind's module that are used. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Null when another search came in meanwhile. */
  debouncedSearch(
    query: string,
    options: object,
    milliseconds: number,
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Hit[];
}

const PAGES = 6;
const SECTIONS_PER_PAGE = 3;
const DEBOUNCE = 120;

let module: Promise<Pagefind> | null = null;

/** Named by the index's content, so that a page never searches in another build's; the build writes it into the page. */
function indexFolder(): string {
  const folder = document.querySelector<HTMLElement>('site-search')?.dataset['index'];
  if (folder === undefined) throw new Error('<site-search> expects its index in data-index.');
  return folder;
}

async function load(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL}${indexFolder()}pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}

/** Starts loading the index, or waits for it. A failed load is tried again at the next call. */
export function searchIndex(): Promise<Pagefind> {
  module ??= load().catch((error: unknown) => {
    module = null;
    throw error;
  });
  return module;
}

/** A page with its best sections; the page alone where the words are above the first heading. */
function hitsOf(page: PagefindPage): Hit[] {
  const title = page.meta.title ?? page.url;
  const sections = page.sub_results.slice(0, SECTIONS_PER_PAGE);
  if (sections.length === 0) return [{ title, url: page.url, excerpt: page.excerpt }];
  return sections.map((section) => ({
    title: section.title === title ? title : `${title}: ${section.title}`,
    url: section.url,
    excerpt: section.excerpt,
  }));
}

/** The places that match `query`, best first; null when a later search has overtaken this one. */
export async function search(query: string): Promise<Hit[] | null> {
  const index = await searchIndex();
  const found = await index.debouncedSearch(query, {}, DEBOUNCE);
  if (found === null) return null;
  const pages = await Promise.all(found.results.slice(0, PAGES).map((result) => result.data()));
  return pages.flatMap(hitsOf);
}
