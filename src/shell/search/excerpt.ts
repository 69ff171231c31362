/** The piece of a section's text that shows best why it was found. */
import { type Word, wordsOf } from './words.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** About two lines of the dialog. */
const LENGTH = 26;
/** Words before the first that was found. */
const BEFORE = 5;

/** Where the excerpt begins: the first of the places with most different words found in reach. */
function bestStart(words: readonly Word[], isMatch: (word: Word) => boolean): number {
  let best = { start: 0, different: 0 };
  for (const [at, word] of words.entries()) {
    if (!isMatch(word)) continue;
    const reach = words.slice(at, at + LENGTH - BEFORE).filter(isMatch);
    const different = new Set(reach.map(({ terms: [term] }) => term)).size;
    if (different > best.different) best = { start: Math.max(0, at - BEFORE), different };
  }
  return best.start;
}

/** Some words of `text` in its own order, with those that `isMatch` marked. */
export function excerptOf(text: string, isMatch: (word: Word) => boolean): Piece[] {
  const words = wordsOf(text);
  const start = bestStart(words, isMatch);
  const shown = words.slice(start, start + LENGTH);
  const pieces: Piece[] = start === 0 ? [] : [{ text: '… ', marked: false }];
  let at = start === 0 ? 0 : (shown[0]?.start ?? 0);
  for (const word of shown.filter(isMatch)) {
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), marked: false });
    pieces.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  const isWhole = start + LENGTH >= words.length;
  const rest = isWhole ? text.slice(at) : `${text.slice(at, shown.at(-1)?.end ?? at)} …`;
  if (rest !== '') pieces.push({ text: rest, marked: false });
  return pieces;
}
