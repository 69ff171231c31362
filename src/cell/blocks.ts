/** Cuts long output into blocks of lines, so that the browser lays out only the last one when text comes. */

/** A block ends with the line that reaches this length; a line twice as long is broken. */
export const BLOCK = 2_000;

/** The largest number of characters up to `length` that does not cut a surrogate pair; at least 1. */
export function wholeCharacters(text: string, length: number): number {
  const cutsPair = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return Math.max(1, Math.min(text.length, cutsPair ? length - 1 : length));
}

/** Where in `text` a block that holds `held` characters ends, or null if all of it still belongs there. */
export function blockEnd(text: string, held: number): number | null {
  const soft = BLOCK - held;
  const hard = soft + BLOCK;
  if (text.length < soft) return null;
  const before = soft > 0 ? text.lastIndexOf('\n', soft - 1) + 1 : 0;
  if (before > 0) return before;
  const after = text.indexOf('\n', Math.max(0, soft)) + 1;
  if (after > 0 && after <= hard) return after;
  return text.length < hard ? null : wholeCharacters(text, hard);
}
