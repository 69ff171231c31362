/** Build side: the chapters that exist, in the order of the book, each with the parts that can be done. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { minutesOf } from './minutes.ts';
import { type Part, partsOf } from './parts.ts';

export interface Chapter {
  readonly page: CollectionEntry<'docs'>;
  /** From the name of its folder. */
  readonly number: number;
  /** To read it and to do what it asks. */
  readonly minutes: number;
  readonly parts: readonly Part[];
}

export async function allChapters(): Promise<Chapter[]> {
  const pages = await getCollection('docs', ({ id }) => id.startsWith('chapters/'));
  return pages
    .map((page) => ({
      page,
      number: Number(page.filePath?.match(/chapters\/(\d+)-/)?.[1] ?? 0),
      minutes: minutesOf(page.body ?? ''),
      parts: partsOf(page.filePath ?? '', page.id),
    }))
    .sort((a, b) => a.number - b.number);
}
