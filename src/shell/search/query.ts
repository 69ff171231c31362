/** Finds the sections that answer what a reader typed, best first. */
import { contentWords, rarity, type Scores, type SearchIndex } from './search-index.ts';
import type { SearchSection } from './section.ts';
import { type Word, wordsOf } from './words.ts';

export interface Found {
  readonly sections: readonly SearchSection[];
  /** What the words that were found begin with or are: for marking them in an excerpt. */
  readonly isMatch: (word: Word) => boolean;
}

/** What the whole book is about tells no section from another. */
const SUBJECT: ReadonlySet<string> = new Set(['rust', 'python']);

/** What it is worth that a section is named as the query: about two words of it found in its text. */
const NAMED = 12;

/** What an entry of a list counts beside a section that explains. */
const ENTRY = 0.5;

/** A word of a query with the sections that have it. */
interface Sought {
  readonly terms: readonly string[];
  readonly scores: Scores;
  /** How much the word tells. */
  readonly weight: number;
}

/** The words of a query that are looked for, each once: those of the book's subject only where there are no others. */
export function soughtWords(query: string): Word[] {
  const words = [...new Map(contentWords(query).map((word) => [word.text, word])).values()];
  const telling = words.filter(({ text }) => !SUBJECT.has(text));
  return telling.length > 0 ? telling : words;
}

/** The word itself where the book has it, else all that begins with it: a reader may still be typing. */
function seek({ text, terms: [term = text] }: Word, index: SearchIndex): Sought {
  const terms = index.terms.has(term)
    ? [term]
    : [...index.terms.keys()].filter((other) => text.length > 1 && other.startsWith(text));
  const scores = new Map<SearchSection, number>();
  for (const other of terms) {
    for (const [section, score] of index.terms.get(other) ?? []) {
      scores.set(section, Math.max(score, scores.get(section) ?? 0));
    }
  }
  return { terms, scores, weight: rarity(scores.size, index.sections.length) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** From 0 to 1: how much of the query is in the name, and how much of the name is in the query. */
function likeness(name: string, sought: readonly Sought[], index: SearchIndex): number {
  const words = soughtWords(name).map(({ terms: [term = ''] }) => term);
  const weights = words.map((term) =>
    rarity(index.terms.get(term)?.size ?? 0, index.sections.length),
  );
  const common = sought.filter(({ terms }) => terms.some((term) => words.includes(term)));
  const total = sum(weights) + sum(sought.map(({ weight }) => weight));
  return total === 0 ? 0 : (2 * sum(common.map(({ weight }) => weight))) / total;
}

const plain = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

/**
 * The sections that hold every word of `query`. Where none does, those that lack one: of words that all stand
 * somewhere in the book, or of three or more. Stop words count only in a name that is the query word for word.
 */
export function find(query: string, index: SearchIndex): Found {
  const sought = soughtWords(query).map((word) => seek(word, index));
  const held = (section: SearchSection): number =>
    sought.filter(({ scores }) => scores.has(section)).length;
  const candidates = new Set(sought.flatMap(({ scores }) => [...scores.keys()]));
  const most = Math.max(0, ...[...candidates].map(held));
  const mayLackOne = sought.length > 2 || sought.every(({ scores }) => scores.size > 0);
  const enough = most > 0 && most >= sought.length - (mayLackOne ? 1 : 0);
  const wanted = plain(query);
  const scoreOf = (section: SearchSection): number => {
    const names = [section.heading, ...section.names];
    const named = names.some((name) => plain(name) === wanted)
      ? 1.5
      : Math.max(...names.map((name) => likeness(name, sought, index))) ** 2;
    const said = sum(sought.map(({ scores }) => scores.get(section) ?? 0));
    return (said + NAMED * named) * (section.isEntry ? ENTRY : 1);
  };
  const ranked = [...candidates]
    .filter((section) => enough && held(section) === most)
    .map((section) => ({ section, score: scoreOf(section) }))
    .sort((one, other) => other.score - one.score);
  const found = new Set(sought.flatMap(({ terms }) => terms));
  return {
    sections: ranked.map(({ section }) => section),
    isMatch: ({ terms }) => terms.some((term) => found.has(term)),
  };
}
