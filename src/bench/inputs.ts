/** The inputs that variants are measured on: made by kind, size and seed, or cut from a text that is given. */
import { INPUT_FORMS, type InputKind } from './define.ts';
import type { Form } from './kernels.ts';
import { makeOrders } from './orders.ts';
import { type Random, xorshift32 } from './random.ts';
import { makeWords } from './zipf.ts';

/**
 * An input on its way to an engine: numbers are written in decimal with spaces between them, rows as
 * JSON, and the engine makes of the text what the form says.
 */
export interface MeasuredInput {
  readonly form: Form;
  readonly text: string;
}

/** Kinds that are cut from a text that is given. */
export type GivenKind = 'own' | 'book';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Ranges of code points that the mixed text draws from: one, two, three and four bytes of UTF-8. */
const MIXED: readonly { readonly first: number; readonly count: number }[] = [
  { first: 0x61, count: 26 }, // a to z
  { first: 0xe0, count: 23 }, // à to ö
  { first: 0x4e00, count: 512 }, // Chinese, Japanese and Korean ideographs
  { first: 0x1f600, count: 64 }, // faces, outside the Basic Multilingual Plane
];
/** One in so many characters of the mixed text repeats the one before, so that there is something to count. */
const REPEAT_ONE_IN = 16;

const makers: Readonly<
  Record<Exclude<InputKind, GivenKind>, (size: number, random: Random) => string>
> = {
  letters: (size, random) => fromAscii(size, () => letter(random() % LETTERS.length)),
  equal: (size) => 'a'.repeat(size),
  distinct: (size, random) => {
    let last = -1;
    return fromAscii(size, () => {
      const pick = random() % LETTERS.length;
      last = pick === last ? (pick + 1) % LETTERS.length : pick;
      return letter(last);
    });
  },
  unicode: (size, random) => {
    let last = 0;
    return fromCodePoints(size, (index) => {
      const draw = random();
      if (index > 0 && draw % REPEAT_ONE_IN === 0) return last;
      const range = MIXED[(draw >>> 4) % MIXED.length] as (typeof MIXED)[number];
      last = range.first + ((draw >>> 8) % range.count);
      return last;
    });
  },
  words: makeWords,
  integers: (size, random) => decimal(size, () => (random() % 2001) - 1000),
  floats: (size, random) => decimal(size, () => (random() % 1_000_000) / 1_000_000),
  orders: makeOrders,
  number: (size) => String(size),
};

/**
 * What crosses to the engine: a text of `size` code points, `size` numbers in decimal, or `size` orders as JSON. Letters come from xorshift32 (first state: the seed, 0 replaced by
 * 0x9e3779b9): after each step, letter number `state % 52` of a to z, A to Z. "distinct" takes the
 * next letter instead of a double. `given` is the reader's own text, or the book, and is cut or repeated
 * to the size.
 * @throws RangeError when the size is not a whole number from 0 on, or `given` is empty but must be repeated.
 */
export function makeText(kind: InputKind, size: number, seed: number, given = ''): string {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(`The size is ${size}; a whole number from 0 on was expected.`);
  }
  return isGiven(kind) ? cutText(given, size) : makers[kind](size, xorshift32(seed));
}

/** As `makeText`, with the form that the engine makes of it. */
export function makeInput(
  kind: InputKind,
  size: number,
  seed: number,
  given?: string,
): MeasuredInput {
  return { form: formOf(kind), text: makeText(kind, size, seed, given) };
}

export function formOf(kind: InputKind): Form {
  return INPUT_FORMS[kind];
}

/** Whether a kind needs a text to be cut from. */
export function isGiven(kind: InputKind): kind is GivenKind {
  return kind === 'own' || kind === 'book';
}

/** The numbers of a text that `makeText` wrote. */
export function readNumbers(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}

/** Length of a text as Python counts it: in code points. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i += 1) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) count -= 1;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function decimal(size: number, next: () => number): string {
  return Array.from({ length: size }, next).join(' ');
}

function letter(index: number): number {
  return LETTERS.charCodeAt(index);
}

function fromAscii(size: number, next: () => number): string {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) bytes[i] = next();
  return new TextDecoder().decode(bytes);
}

function fromCodePoints(size: number, next: (index: number) => number): string {
  // In parts, since a call takes only so many arguments.
  const parts: string[] = [];
  for (let start = 0; start < size; start += 8192) {
    const part = Array.from({ length: Math.min(8192, size - start) }, (_, i) => next(start + i));
    parts.push(String.fromCodePoint(...part));
  }
  return parts.join('');
}

function cutText(text: string, size: number): string {
  if (size === 0) return '';
  const length = countCodePoints(text);
  if (length === 0) {
    throw new RangeError(
      `The text is empty, but ${size} characters are to be measured: type or paste some text.`,
    );
  }
  const repeated = text.repeat(Math.ceil(size / length));
  let end = 0;
  for (let taken = 0; taken < size; taken += 1) {
    const pair = isHigh(repeated.charCodeAt(end)) && isLow(repeated.charCodeAt(end + 1));
    end += pair ? 2 : 1;
  }
  return repeated.slice(0, end);
}
