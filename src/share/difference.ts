/** The lines that a shared version changes, as many of them as a banner can show. */
import { type DiffLine, diffLines } from '../snippet/diff.ts';

/** Lines that are shown; what is beyond is counted. */
const MAX_LINES = 500;
/** Pairs of lines that are compared; beyond, all old lines count as removed and all new ones as added. */
const MAX_PAIRS = 1_000_000;

export interface Difference {
  readonly lines: readonly DiffLine[];
  /** Lines that are not among them. */
  readonly more: number;
}

export function difference(before: string, after: string): Difference {
  const lines = compared(before.split('\n'), after.split('\n'));
  return { lines: lines.slice(0, MAX_LINES), more: Math.max(0, lines.length - MAX_LINES) };
}

/** As `diffLines`, without its table for what both texts begin and end with. */
function compared(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const [removed, added] = [old, fresh].map((lines) => lines.slice(start, lines.length - end));
  const same = marked('same');
  return [
    ...old.slice(0, start).map(same),
    ...changed(removed ?? [], added ?? []),
    ...old.slice(old.length - end).map(same),
  ];
}

function changed(removed: readonly string[], added: readonly string[]): DiffLine[] {
  if (removed.length * added.length <= MAX_PAIRS) return diffLines(removed, added);
  return [...removed.map(marked('removed')), ...added.map(marked('added'))];
}

function marked(kind: DiffLine['kind']): (text: string) => DiffLine {
  return (text) => ({ kind, text });
}
