/** `<kept-pages>`: lists the pages of the book that this browser keeps. */
import { make } from '../browser/dom.ts';
import { isBuildCache } from './build.ts';
import { wordsFor } from './copy-state.ts';
import { siteBase } from './site.ts';
import { whyNothingIsKept } from './support.ts';

interface KeptPage {
  readonly address: string;
  readonly title: string;
}

/** Kept pages by address; none where the browser keeps nothing or refuses to look. */
async function keptPages(): Promise<KeptPage[]> {
  const pages = new Map<string, string>();
  const names = await caches.keys();
  for (const name of names.filter((one) => isBuildCache(siteBase, one))) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.endsWith('/') || url.endsWith('/offline/')) continue;
      const html = (await (await cache.match(url))?.text()) ?? '';
      const title = new DOMParser().parseFromString(html, 'text/html').querySelector('h1');
      pages.set(url, title?.textContent.trim() ?? url);
    }
  }
  return [...pages]
    .map(([address, title]) => ({ address, title }))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
}

function listTitle(count: number): string {
  return count === 0 ? 'No page is kept in this browser.' : 'These pages are kept here:';
}

class KeptPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const why = whyNothingIsKept();
    const pages = why === null ? await keptPages().catch(() => []) : [];
    const status = this.querySelector('[data-part="status"]');
    if (status !== null) {
      status.textContent =
        why === null ? listTitle(pages.length) : wordsFor({ kind: 'unsupported', why });
    }
    this.querySelector('[data-part="list"]')?.replaceChildren(
      ...pages.map(({ address, title }) => make('li', {}, make('a', { href: address }, title))),
    );
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-pages', KeptPages);
