/** Loads the list of sections that the build wrote, and makes the index of it, once. */
import { onSite } from '../../browser/address.ts';
import { makeIndex, type SearchIndex } from './search-index.ts';

/** Named by its content, so that a page never searches in another build's; the build writes it into the page. */
function sectionsFile(): string {
  const file = document.querySelector<HTMLElement>('site-search')?.dataset['index'];
  if (file === undefined) throw new Error('<site-search> expects its list in data-index.');
  return onSite(`/${file}`);
}

async function load(): Promise<SearchIndex> {
  const answer = await fetch(sectionsFile());
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return makeIndex(await answer.json());
}

let index: Promise<SearchIndex> | null = null;

/** Starts loading the index, or waits for it. A failed load is tried again at the next call. */
export function searchIndex(): Promise<SearchIndex> {
  index ??= load().catch((error: unknown) => {
    index = null;
    throw error;
  });
  return index;
}
