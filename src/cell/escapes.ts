/** Takes the codes of a terminal apart: what is text, what moves the cursor, what is only for a terminal. */

/** A piece of what a program wrote. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `\n`: the next line begins. */
  | { readonly kind: 'newline' }
  /** `\r`: what follows overwrites the line. */
  | { readonly kind: 'return' }
  /** `\b`: one column to the left. */
  | { readonly kind: 'back' }
  /** Erases in the line: from the cursor on, up to it, or all of it. */
  | { readonly kind: 'erase'; readonly part: 'after' | 'before' | 'all' }
  /** "Select graphic rendition": colours and weight, as written between the bracket and the `m`. */
  | { readonly kind: 'sgr'; readonly codes: string };

const ESC = '\u001b';
const BELL = '\u0007';

/** A control sequence: its parameters, and the letter that says what it does. */
const CONTROL = new RegExp(`${ESC}\\[([0-?]*)[ -/]*([@-~])`, 'y');
/** Titles, links and the like: up to a bell or `ESC \`, or to the end of the line where neither comes. */
const STRING = new RegExp(
  `${ESC}[\\]PX^_][^${BELL}${ESC}\n]*(?:${BELL}|${ESC}\\\\|(?=\n|${ESC}.))`,
  'y',
);
const SHORT = new RegExp(`${ESC}[ -/]*[0-OQ-WYZ\\\\\`-~]`, 'y');
/** What may still become one of them, at the end of a text. */
const BEGUN = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*|[\\]PX^_][^${BELL}${ESC}\n]*(?:${ESC})?|[ -/]*)$`,
  'y',
);
/** The first character that is no plain text; a tab is. */
const SPECIAL = /[\p{Cc}--\t]/v;

const ERASED = ['after', 'before', 'all'] as const;

/** @returns The tokens of `text`, and what at its end may go on in the next text. */
export function tokens(text: string): { readonly found: readonly Token[]; readonly rest: string } {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const plain = text.slice(at).search(SPECIAL);
    const end = plain === -1 ? text.length : at + plain;
    if (end > at) found.push({ kind: 'text', text: text.slice(at, end) });
    at = end;
    if (text[at] === ESC) {
      const length = sequence(text, at, found);
      if (length === null) return { found, rest: text.slice(at) };
      at += length;
    } else if (at < text.length) {
      const token = single(text[at]);
      if (token !== null) found.push(token);
      at += 1;
    }
  }
  return { found, rest: '' };
}

function single(character: string | undefined): Token | null {
  switch (character) {
    case '\n':
      return { kind: 'newline' };
    case '\r':
      return { kind: 'return' };
    case '\b':
      return { kind: 'back' };
    default:
      return null; // a bell and the like: a terminal shows nothing either
  }
}

/** Length of the sequence at `at`, or null where its end is still to come. */
function sequence(text: string, at: number, found: Token[]): number | null {
  const control = match(CONTROL, text, at);
  if (control !== null) {
    const [whole, codes = '', letter] = control;
    const part = ERASED[Number(codes || 0)];
    if (letter === 'm') found.push({ kind: 'sgr', codes });
    else if (letter === 'K' && part !== undefined) found.push({ kind: 'erase', part });
    return whole.length;
  }
  const other = match(STRING, text, at) ?? match(SHORT, text, at);
  if (other !== null) return other[0].length;
  return match(BEGUN, text, at) === null ? 1 : null;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
