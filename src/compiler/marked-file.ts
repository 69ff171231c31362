/** A source file without its region markers, which remembers where its regions are while it is edited. */

/** `// region: name` and `// endregion: name`, on a line of their own. */
const MARKER = /^[ \t]*\/\/[ \t]*(region|endregion):[ \t]*(\S+)[ \t]*$/;

/** Lines `from` up to, but not including, `to`. */
export interface Region {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface MarkedFile {
  /** Without markers and line ends. */
  readonly lines: readonly string[];
  readonly regions: readonly Region[];
}

/** What of a file is shown: a region, without the indentation that the book takes from it, or all of it. */
export type Shown =
  | { readonly kind: 'whole' }
  | { readonly kind: 'region'; readonly name: string; readonly indent: string };

export const WHOLE: Shown = { kind: 'whole' };

/** Reads a text with markers. Those that do not pair up are left out, and so is their region. */
export function parseMarked(text: string): MarkedFile {
  const lines: string[] = [];
  const regions: Region[] = [];
  const open = new Map<string, number>();
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const [, kind, name] = MARKER.exec(line) ?? [];
    if (kind === undefined || name === undefined) {
      lines.push(line);
      continue;
    }
    const from = open.get(name);
    if (kind === 'region') open.set(name, lines.length);
    else if (from !== undefined) {
      regions.push({ name, from, to: lines.length });
      open.delete(name);
    }
  }
  return { lines, regions };
}

/** The text with markers that `parseMarked` reads: what is kept. */
export function markedText({ lines, regions }: MarkedFile): string {
  const result: string[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    // Inner regions end first and begin last; an empty one does both.
    const ends = regions.filter((it) => it.to === at && it.from < at).sort(inner);
    const begins = regions.filter((it) => it.from === at && it.to > at).sort(inner);
    const empty = regions.filter((it) => it.from === at && it.to === at);
    result.push(...ends.map((it) => `// endregion: ${it.name}`));
    for (const { name } of empty) result.push(`// region: ${name}`, `// endregion: ${name}`);
    result.push(...begins.reverse().map((it) => `// region: ${it.name}`));
    const line = lines[at];
    if (line !== undefined) result.push(line);
  }
  return result.join('\n');
}

const inner = (a: Region, b: Region): number => a.to - a.from - (b.to - b.from);

/** The text that the compiler gets: without markers. */
export function plainText({ lines }: MarkedFile): string {
  return lines.join('\n');
}

/** A region as the book shows it: without blank lines at its ends, and with the indentation that its lines share. */
export function trimmedRegions(file: MarkedFile): MarkedFile {
  const isBlank = (index: number) => file.lines[index]?.trim() === '';
  const regions = file.regions.map(({ name, ...region }) => {
    let { from, to } = region;
    while (from < to && isBlank(from)) from += 1;
    while (to > from && isBlank(to - 1)) to -= 1;
    return { name, from, to };
  });
  return { ...file, regions };
}

/** What the book shows under `name` of its own file; the whole file where it has no such region. */
export function shownRegion(original: MarkedFile, name: string | null): Shown {
  const region = original.regions.find((it) => it.name === name);
  if (region === undefined) return WHOLE;
  let indent: string | null = null;
  for (const line of original.lines.slice(region.from, region.to)) {
    if (line.trim() === '') continue;
    const own = leading(line);
    indent ??= own;
    while (!own.startsWith(indent)) indent = indent.slice(0, -1);
  }
  return { kind: 'region', name: region.name, indent: indent ?? '' };
}

const leading = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';

/** A line of a view: which of the file's it is, and how many units of indentation are not shown. */
interface ViewLine {
  readonly index: number;
  readonly hidden: number;
}

function viewLines(file: MarkedFile, shown: Shown): readonly ViewLine[] {
  if (shown.kind === 'whole') return file.lines.map((_, index) => ({ index, hidden: 0 }));
  const region = file.regions.find((it) => it.name === shown.name);
  return file.lines.slice(region?.from ?? 0, region?.to ?? 0).map((line, index) => ({
    index: index + (region?.from ?? 0),
    hidden: commonLength(leading(line), shown.indent),
  }));
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether `shown` is there: a region may have been lost with an older edit. */
export function isShowable(file: MarkedFile, shown: Shown): boolean {
  return shown.kind === 'whole' || file.regions.some((it) => it.name === shown.name);
}

/** The text of a view. A whole file is shown without the line end at its end. */
export function viewText(file: MarkedFile, shown: Shown): string {
  const text = viewLines(file, shown)
    .map(({ index, hidden }) => (file.lines[index] ?? '').slice(hidden))
    .join('\n');
  return shown.kind === 'whole' ? text.replace(/\n$/, '') : text;
}

/** The file after the reader changed the text of a view to `text`. */
export function withView(file: MarkedFile, shown: Shown, text: string): MarkedFile {
  const hasEnd = shown.kind === 'whole' && file.lines.length > 1 && file.lines.at(-1) === '';
  const fresh = `${text}${hasEnd ? '\n' : ''}`.split('\n');
  const view = viewLines(file, shown);
  if (view.length === 0 && text === '') return file;
  const old = view.map(({ index, hidden }) => (file.lines[index] ?? '').slice(hidden));
  const most = Math.min(old.length, fresh.length);
  let before = 0;
  while (before < most && old[before] === fresh[before]) before += 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === fresh.at(-1 - after)) after += 1;
  const start = shown.kind === 'whole' ? 0 : startOf(file, shown.name);
  const [from, to] = [start + before, start + old.length - after];
  const indent = shown.kind === 'whole' ? '' : shown.indent;
  const inserted = fresh
    .slice(before, fresh.length - after)
    .map((line) => (line === '' ? '' : indent + line));
  return {
    lines: file.lines.toSpliced(from, to - from, ...inserted),
    regions: moved(file.regions, from, to, inserted.length, nameOf(shown)),
  };
}

const nameOf = (shown: Shown): string | null => (shown.kind === 'whole' ? null : shown.name);

function startOf(file: MarkedFile, name: string): number {
  return file.regions.find((it) => it.name === name)?.from ?? 0;
}

/** The regions after lines `from` up to `to` became `length` others, in the region `inside` or in the whole file. */
function moved(
  regions: readonly Region[],
  from: number,
  to: number,
  length: number,
  inside: string | null,
): Region[] {
  const edited = regions.find((it) => it.name === inside);
  const delta = length - (to - from);
  const isAround = (it: Region) =>
    edited !== undefined && it.from <= edited.from && it.to >= edited.to && !isSame(it, edited);
  return regions.map((it) => {
    if (it === edited || isAround(it)) return { ...it, to: it.to + delta };
    const start = it.from >= to ? it.from + delta : Math.min(it.from, from + length);
    const end =
      it.to <= from ? it.to : it.to >= to ? it.to + delta : Math.min(it.to, from + length);
    return { ...it, from: Math.min(start, end), to: end };
  });
}

const isSame = (one: Region, other: Region): boolean =>
  one.from === other.from && one.to === other.to;

/** Where a position in the file's plain text is in the text of a view; null where it is not shown. */
export function toView(file: MarkedFile, shown: Shown, position: number): number | null {
  const { line, column } = lineAt(file.lines, position);
  let start = 0;
  for (const { index, hidden } of viewLines(file, shown)) {
    const length = (file.lines[index] ?? '').length - hidden;
    if (index === line) return start + Math.max(0, Math.min(column - hidden, length));
    start += length + 1;
  }
  return null;
}

/** Where a position in the text of a view is in the file's plain text. */
export function toFile(file: MarkedFile, shown: Shown, position: number): number {
  let left = position;
  let last = 0;
  for (const { index, hidden } of viewLines(file, shown)) {
    const start = startOfLine(file.lines, index) + hidden;
    const length = (file.lines[index] ?? '').length - hidden;
    last = start + length;
    if (left <= length) return start + left;
    left -= length + 1;
  }
  return last;
}

function startOfLine(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
}

/** Counted from 0, in UTF-16 units. */
export function lineAt(
  lines: readonly string[],
  position: number,
): { readonly line: number; readonly column: number } {
  let start = 0;
  for (const [index, { length }] of lines.entries()) {
    if (position <= start + length) return { line: index, column: Math.max(0, position - start) };
    start += length + 1;
  }
  return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}

/** The file with edits made at positions of its plain text, all of which count before any of them is made. */
export function withEdits(
  file: MarkedFile,
  edits: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): MarkedFile {
  let result = file;
  for (const { from, to, text } of [...edits].sort((a, b) => b.from - a.from || b.to - a.to)) {
    const [first, last] = [lineAt(result.lines, from), lineAt(result.lines, to)];
    const start = (result.lines[first.line] ?? '').slice(0, first.column);
    const end = (result.lines[last.line] ?? '').slice(last.column);
    const lines = `${start}${text}${end}`.replace(/\r\n?/g, '\n').split('\n');
    const [begin, stop] = [first.line, last.line + 1];
    result = {
      lines: result.lines.toSpliced(begin, stop - begin, ...lines),
      regions: moved(result.regions, begin, stop, lines.length, null),
    };
  }
  return result;
}
