/** What this site keeps in the browser, entry by entry. */

import { PREFIX } from './storage.ts';

export interface Entry {
  readonly key: string;
  /** What it is, in words. */
  readonly what: string;
  readonly bytes: number;
}

/** `<crate>/<module>` */
const nameIn = (path: string): string => `${path.split('/').at(-1)}.rs`;

/** Kinds of entries by the start of their key after the prefix. */
const KINDS: readonly (readonly [start: string, words: (rest: string) => string])[] = [
  ['download', () => 'Your consent to download Python over a slow connection'],
  ['theme', () => 'The theme you chose'],
  ['offline', () => 'That you removed the offline copy'],
  ['edit:rust/refused-', (rest) => `Your change of the program ${nameIn(rest)}`],
  ['edit:rust/choice-', (rest) => `Your own program in place of the choices of ${nameIn(rest)}`],
  ['edit:rust/', (rest) => `Your edit of the Rust file ${rest}.rs`],
  [
    'aside:rust/',
    (rest) => `Your edit of the Rust file ${rest}.rs, which was set aside for another version`,
  ],
  ['edit:', (rest) => `Your edit of the cell ${rest}`],
  ['aside:', (rest) => `Your edit of the cell ${rest}, which was set aside for another version`],
  ['predict:', (rest) => `Your answer to the question “${rest}”`],
  ['choice:', (rest) => `What you chose in the exercise “${rest}”`],
  ['room', () => 'That you take part in a class: your name there, and whether you ask for help'],
  ['advice', () => 'What you filled in under “Should I port this?”'],
  ['quiz:', (rest) => `Your answers to the questions of “${rest}”`],
  ['read:', (rest) => `That you have read the chapter “${rest}”`],
  [
    'turn:',
    (rest) => `The hints that you opened in the exercise “${rest}”, and whether you solved it`,
  ],
  ['measured:', (rest) => `Your last measurement of the benchmark “${rest}”`],
  ['workshop', () => 'Which work you opened last in the workshop'],
  [
    'work:',
    (rest) => `Your work “${rest}” in the workshop: original, calls, contract, port and cases`,
  ],
  ['tabs:', (rest) => `Which tab you chose: ${rest}`],
  [
    'bench-aside:',
    (rest) => `Your settings of the benchmark “${rest}”, which were set aside for others`,
  ],
  ['bench:', (rest) => `Your settings of the benchmark “${rest}”, and your text`],
];

/** What the entry `key` is. */
function wordsFor(key: string): string {
  const name = key.slice(PREFIX.length);
  const kind = KINDS.find(([start]) => name.startsWith(start));
  return kind
    ? kind[1](name.slice(kind[0].length))
    : 'Something that an earlier version of this site kept';
}

/** The site's entries in a storage, by key. Browsers keep text in two bytes for each UTF-16 unit. */
export function entriesOf(storage: Storage): Entry[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => ({
      key,
      what: wordsFor(key),
      bytes: 2 * (key.length + (storage.getItem(key)?.length ?? 0)),
    }));
}
