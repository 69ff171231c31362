/** A text of lines of made-up words, as uneven as words are: the r-th most frequent comes 1/r times as often as the first. */
import { type Random, xorshift32 } from './random.ts';

const VOCABULARY = 2000;
const WORDS_PER_LINE = { least: 6, choices: 9 };

interface Vocabulary {
  readonly words: readonly string[];
  /** Sum of the weights 1/1 … 1/r, for each rank r. */
  readonly sums: readonly number[];
}

let known: Vocabulary | null = null;

/** `size` characters of a to z, spaces and newlines; each word is drawn by its frequency. */
export function makeWords(size: number, random: Random): string {
  known ??= vocabulary();
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const line = lineOf(known, random);
    parts.push(line);
    length += line.length;
  }
  return parts.join('').slice(0, size);
}

function lineOf({ words, sums }: Vocabulary, random: Random): string {
  const count = WORDS_PER_LINE.least + (random() % WORDS_PER_LINE.choices);
  const line = Array.from({ length: count }, () => words[rankAt(sums, random() / 2 ** 32)] ?? '');
  return `${line.join(' ')}\n`;
}

/** The rank whose share of the whole contains `share`, by bisection. */
function rankAt(sums: readonly number[], share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same words for every seed; the more frequent a word, the shorter it tends to be. */
function vocabulary(): Vocabulary {
  const random = xorshift32(1);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const length = 1 + Math.floor(Math.log2(words.size + 2) / 2) + (random() % 4);
    const letters = Array.from({ length }, () => 0x61 + (random() % 26));
    words.add(String.fromCharCode(...letters));
  }
  let sum = 0;
  const sums = Array.from(words, (_, rank) => {
    sum += 1 / (rank + 1);
    return sum;
  });
  return { words: [...words], sums };
}
