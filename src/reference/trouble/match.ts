/** Finds the entries that a pasted text is about: pure, for texts of any kind and length. */

/** An entry as the finder knows it. */
export interface Known {
  readonly id: string;
  readonly title: string;
  /** The lists of pieces that tell one of its messages; all pieces of a list have to occur. */
  readonly finds: readonly (readonly string[])[];
  /** All that the entry says, for texts that no list fits. */
  readonly words: string;
  /** False where what is found is no error: it only tells how something was built. */
  readonly isError: boolean;
}

export type Found =
  | { readonly kind: 'empty' }
  /** The entry that fits best comes first. */
  | { readonly kind: 'found'; readonly entries: readonly Known[] }
  /** None fits; at most three that share rare words with the text, the nearest first. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Known[] };

/** Longer texts are looked at from both ends, where a command says what it does and how it ended. */
const LONGEST = 400_000;

const NEAREST = 3;

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour and move with these
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;

/** The text as it can be compared: without colours, line ends of other systems, and signs that a browser or a mail has replaced. */
export function plain(text: string): string {
  const ends =
    text.length <= LONGEST
      ? text
      : `${text.slice(0, LONGEST / 2)}\n${text.slice(text.length - LONGEST / 2)}`;
  return (
    ends
      .replace(ESCAPES, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a file that is no text has them
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
  );
}

/** Whether a line of the text has all that stands between the signs "…", in this order. */
function occurs(text: string, piece: string): boolean {
  const [first = '', ...others] = piece.split('…');
  let at = text.indexOf(first);
  while (at !== -1) {
    const newline = text.indexOf('\n', at + first.length);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at + first.length, end);
    let from = 0;
    const fits = others.every((other) => {
      const place = line.indexOf(other, from);
      from = place + other.length;
      return place !== -1;
    });
    if (fits) return true;
    // A later place in the same line would have less behind it.
    at = text.indexOf(first, end);
  }
  return false;
}

/** The letters that a list fixes: the more, the surer. */
const weight = (find: readonly string[]): number => find.join('').replaceAll('…', '').length;

/** The heaviest list of an entry that fits; none if none does. */
function bestFit(text: string, { finds }: Known): readonly string[] | undefined {
  return finds
    .filter((find) => find.every((piece) => occurs(text, piece)))
    .sort((one, other) => weight(other) - weight(one))[0];
}

/** Whether a list says all that another one says, and more: a panic in a thread is a panic. */
function isNarrower(find: readonly string[], other: readonly string[]): boolean {
  const saysAll = other.every((piece) => find.some((own) => own.includes(piece)));
  return saysAll && weight(find) > weight(other);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]{2,}/gu) ?? []);
}

function nearestTo(text: string, known: readonly Known[]): Known[] {
  const wanted = wordsOf(text);
  const entries = known.map((entry) => ({
    entry,
    words: wordsOf(`${entry.title} ${entry.words}`),
  }));
  const rarity = (word: string): number => {
    const having = entries.filter(({ words }) => words.has(word)).length;
    return having === 0 ? 0 : Math.log((entries.length + 1) / having);
  };
  const worth = new Map([...wanted].map((word) => [word, rarity(word)]));
  return entries
    .map(({ entry, words }) => {
      const shared = [...worth].filter(([word]) => words.has(word));
      const sum = shared.reduce((total, [, value]) => total + value, 0);
      return { entry, near: sum / Math.sqrt(words.size) };
    })
    .filter(({ near }) => near > 0)
    .sort((one, other) => other.near - one.near)
    .slice(0, NEAREST)
    .map(({ entry }) => entry);
}

/** What a pasted text is about: one message, or all that a terminal shows. */
export function findIn(pasted: string, known: readonly Known[]): Found {
  const text = plain(pasted);
  if (text.trim() === '') return { kind: 'empty' };
  const fits = known.flatMap((entry) => {
    const find = bestFit(text, entry);
    return find === undefined ? [] : [{ entry, find }];
  });
  const entries = fits
    .filter(({ find }) => !fits.some((other) => isNarrower(other.find, find)))
    .sort(
      (one, other) =>
        Number(other.entry.isError) - Number(one.entry.isError) ||
        weight(other.find) - weight(one.find),
    )
    .map(({ entry }) => entry);
  if (entries.length > 0) return { kind: 'found', entries };
  return { kind: 'unknown', nearest: nearestTo(text, known) };
}
