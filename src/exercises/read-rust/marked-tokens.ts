/** Marks tokens in highlighted code: finds each in the text, and wraps it without losing a colour. */

/** A token to explain: as it stands in the code, and what it means. `Backticks` in the words mark code. */
export interface Explained {
  readonly token: string;
  readonly words: string;
}

/** Where a token begins and ends, counted in characters from the start of the code. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const isName = (character: string | undefined): boolean =>
  character !== undefined && /\w/.test(character);

/** The first place of a token that is not a part of a longer name; null if there is none. */
function placeOf(code: string, token: string): Place | null {
  for (let start = code.indexOf(token); start >= 0; start = code.indexOf(token, start + 1)) {
    const end = start + token.length;
    const before = isName(token[0]) && isName(code[start - 1]);
    const after = isName(token.at(-1)) && isName(code[end]);
    if (!before && !after) return { start, end };
  }
  return null;
}

/**
 * The place of each token, in the order of the table.
 * @throws Error that names the token when it is not in the code, when two of them overlap, or when one
 *   comes before its predecessor in the code: readers meet them in the order in which they stand.
 */
export function placesOf(code: string, table: readonly Explained[], file: string): Place[] {
  let last = 0;
  return table.map(({ token }) => {
    const place = placeOf(code, token);
    if (!place)
      throw new Error(`${file} has no "${token}". Explain what the code says, or change it.`);
    if (place.start < last) {
      throw new Error(
        `${file}: "${token}" stands before the end of the token listed above it. ` +
          'List tokens in the order of the code, none inside another.',
      );
    }
    last = place.end;
    return place;
  });
}

const PIECE = /<span class="([^"]*)">([^<]*)<\/span>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt);/g, (it) => ENTITIES[it] ?? it);
const escaped = (text: string): string => text.replace(/[&<>]/g, (it) => CODES[it] ?? it);

/** Part of a token, or of what lies between two of them: text of one colour. */
function coloured(kind: string | undefined, text: string): string {
  if (text === '') return '';
  return kind === undefined ? escaped(text) : `<span class="${kind}">${escaped(text)}</span>`;
}

/**
 * Highlighted code, as `highlightLines` gives it joined by line ends, with the n-th place inside
 * `<span class="token" data-token="n">`.
 */
export function markTokens(html: string, places: readonly Place[]): string {
  const cuts = new Map<number, string>();
  places.forEach(({ start, end }, index) => {
    cuts.set(start, `${cuts.get(start) ?? ''}<span class="token" data-token="${index}">`);
    cuts.set(end, `</span>${cuts.get(end) ?? ''}`);
  });
  let at = 0;
  let marked = '';
  for (const [, kind, inside, plain] of html.matchAll(PIECE)) {
    const text = unescaped(inside ?? plain ?? '');
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const cut = cuts.get(at + index);
      if (cut === undefined) continue;
      marked += coloured(kind, text.slice(from, index)) + cut;
      from = index;
    }
    marked += coloured(kind, text.slice(from));
    at += text.length;
  }
  return marked + (cuts.get(at) ?? '');
}
