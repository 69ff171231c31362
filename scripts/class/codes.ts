/** Codes that a teacher reads aloud or writes on the board, and that readers type. */
import { randomInt } from 'node:crypto';
import { isSame } from '../compiler/same-text.ts';

/** No two look or sound alike, and without vowels they make no words. */
const LETTERS = 'FHJKMQRTWXYZ';

const GROUP = 4;

/** Shorter ones could be guessed in half a day. */
const SHORTEST = 6;

/** @param groups Of four letters each. */
export function makeCode(groups: number): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)];
  return Array.from({ length: groups }, () => Array.from({ length: GROUP }, letter).join('')).join(
    '-',
  );
}

/** What is left when spaces, hyphens and small letters do not count. */
function essence(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Whether a code that somebody has chosen is long enough. */
export function isLongEnough(code: string): boolean {
  return essence(code).length >= SHORTEST;
}

/** Takes as long for a wrong code as for the right one. */
export function isSameCode(typed: string, code: string): boolean {
  return isSame(essence(typed), essence(code));
}
