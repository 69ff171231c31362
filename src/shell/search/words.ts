/** Splits text into the words that are compared: prose, code and what a reader types. */
import { stem } from './stem.ts';

export interface Word {
  /** In lower case, without apostrophes. */
  readonly text: string;
  /** Where it stands in the text that was split. */
  readonly start: number;
  readonly end: number;
  /** What it is compared by: its stem, and the stems of the parts of a name such as `count_doubles` or `HashMap`. */
  readonly terms: readonly string[];
}

/** Letters, digits and underscores; the signs of "C++"; what follows an apostrophe. */
const WORD = /[\p{L}\p{N}_]+(?:\+\+)?(?:['’]\p{L}+)*/gu;
/** A part of a name. Shorter ones are no words: "Py" of `PyO3`. */
const PART = /\p{Lu}\p{Ll}{2,}|\p{Ll}{3,}/gu;

/** The words of `text` in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const name = written.replace(/['’]s$/, '').replace(/['’]/g, '');
    const word = name.toLowerCase();
    const parts = name.match(PART) ?? [];
    const terms = new Set([word, ...parts.map((part) => part.toLowerCase())].map(stem));
    return { text: word, start: index, end: index + written.length, terms: [...terms] };
  });
}
