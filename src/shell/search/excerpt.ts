/** Reads Pagefind's excerpts without handing them to the HTML parser. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
]);

function unescapeText(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}

/** Splits "a &lt; <mark>b</mark>" into `a < ` and the marked `b`. Any other tag stays text. */
export function piecesOf(excerpt: string): Piece[] {
  let marked = false;
  const pieces: Piece[] = [];
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (part !== '') pieces.push({ text: unescapeText(part), marked });
  }
  return pieces;
}
