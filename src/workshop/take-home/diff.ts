/** Patches as `git apply` reads them. */

const CONTEXT = 3;

/** A file that is not there yet. */
export function addedFile(path: string, text: string): string {
  const { lines, isEnded } = linesOf(text);
  const head = `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
  if (lines.length === 0) return head;
  const body = lines.map((line) => `+${line}\n`).join('');
  return `${head}--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${body}${isEnded ? '' : UNENDED}`;
}

/** A file that changes in one place; empty where it does not. */
export function changedFile(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [linesOf(before), linesOf(after)];
  const isSame = (one: number, other: number): boolean =>
    old.lines[one] === now.lines[other] && isMarked(old, one) === isMarked(now, other);
  const least = Math.min(old.lines.length, now.lines.length);
  let start = 0;
  while (start < least && isSame(start, start)) start += 1;
  let end = 0;
  while (end < least - start && isSame(old.lines.length - 1 - end, now.lines.length - 1 - end)) {
    end += 1;
  }
  const from = Math.max(0, start - CONTEXT);
  const [oldEnd, newEnd] = [old.lines.length - end, now.lines.length - end];
  const below = Math.min(CONTEXT, end);
  const lines = [
    ...printed(old, from, start, ' '),
    ...printed(old, start, oldEnd, '-'),
    ...printed(now, start, newEnd, '+'),
    ...printed(old, oldEnd, oldEnd + below, ' '),
  ];
  const range = (sign: string, count: number): string =>
    `${sign}${count === 0 ? from : from + 1},${count}`;
  const [oldCount, newCount] = [oldEnd + below - from, newEnd + below - from];
  const [a, b] = [`a/${path}`, `b/${path}`];
  return `diff --git ${a} ${b}\n--- ${a}\n+++ ${b}\n@@ ${range('-', oldCount)} ${range('+', newCount)} @@\n${lines.join('')}`;
}

interface Lines {
  readonly lines: readonly string[];
  /** Whether the last one ends with a newline. */
  readonly isEnded: boolean;
}

const UNENDED = '\\ No newline at end of file\n';

function linesOf(text: string): Lines {
  if (text === '') return { lines: [], isEnded: true };
  const isEnded = text.endsWith('\n');
  return { lines: (isEnded ? text.slice(0, -1) : text).split('\n'), isEnded };
}

function isMarked({ lines, isEnded }: Lines, index: number): boolean {
  return !isEnded && index === lines.length - 1;
}

function printed(all: Lines, from: number, to: number, sign: string): string[] {
  return all.lines
    .slice(from, to)
    .map((line, index) => `${sign}${line}\n${isMarked(all, from + index) ? UNENDED : ''}`);
}
