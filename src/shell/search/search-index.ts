/** Which section holds which word, and how much it says there. */
import type { SearchSection } from './section.ts';
import { isStopWord } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** How often a word of each part counts. What stands in a heading is what its section is about. */
const WEIGHTS = { names: 5, page: 1, prose: 1, code: 0.3 };

/** How soon further occurrences of a word count less, and how much a long section is marked down: BM25's k₁ and b. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;

/** What a section says about a term; no entry for a section without it. */
export type Scores = ReadonlyMap<SearchSection, number>;

export interface SearchIndex {
  readonly sections: readonly SearchSection[];
  /** The scores of each term, with the term's rarity in them. */
  readonly terms: ReadonlyMap<string, Scores>;
}

/** The words of `text` that say something. */
export function contentWords(text: string): Word[] {
  return wordsOf(text).filter((word) => !isStopWord(word.text));
}

/** How much it says that a section has a term which `holders` of `all` sections have. */
export function rarity(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}

/** Some ten milliseconds for the book: done when the search is first opened, and not stored. */
export function makeIndex(sections: readonly SearchSection[]): SearchIndex {
  const counts = new Map<string, Map<SearchSection, number>>();
  const lengths = new Map<SearchSection, number>();
  for (const section of sections) {
    const parts: readonly (readonly [text: string, weight: number])[] = [
      [[section.heading, ...section.names].join('\n'), WEIGHTS.names],
      [section.page, WEIGHTS.page],
      [section.prose, WEIGHTS.prose],
      [section.code, WEIGHTS.code],
    ];
    for (const [text, weight] of parts) {
      for (const term of contentWords(text).flatMap(({ terms }) => terms)) {
        const holders = counts.get(term) ?? new Map<SearchSection, number>();
        counts.set(term, holders.set(section, (holders.get(section) ?? 0) + weight));
        lengths.set(section, (lengths.get(section) ?? 0) + weight);
      }
    }
  }
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / lengths.size;
  const saturated = (count: number, length: number): number =>
    (count * (SATURATION + 1)) /
    (count + SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean));
  const terms = new Map(
    [...counts].map(([term, holders]) => {
      const weight = rarity(holders.size, sections.length);
      const scores = [...holders].map(
        ([section, count]) =>
          [section, weight * saturated(count, lengths.get(section) ?? mean)] as const,
      );
      return [term, new Map(scores)];
    }),
  );
  return { sections, terms };
}
