/** Reads named regions between marker comments in the text of a source file. */

/** A source file that cannot be shown as asked; the message says what exists instead. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** `# region: name` and `// endregion: name`, on a line of their own. */
const MARKER = /^[ \t]*(?:#|\/\/)[ \t]*(region|endregion):[ \t]*(\S+)[ \t]*$/;

interface Span {
  readonly name: string;
  /** Index of the first line inside. */
  readonly from: number;
  /** Index of the closing marker. */
  readonly to: number;
}

function linesOf(source: string): string[] {
  return source.replace(/\r\n/g, '\n').split('\n');
}

/** All regions in the order in which they open. Throws where markers do not pair up. */
function spansOf(lines: readonly string[], file: string): Span[] {
  const open: { name: string; line: number }[] = [];
  const spans: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const [, kind, name] = MARKER.exec(line) ?? [];
    if (kind === undefined || name === undefined) continue;
    const at = `${file}:${index + 1}`;
    if (kind === 'region') {
      if (open.some((it) => it.name === name) || spans.some((it) => it.name === name)) {
        throw new SourceError(
          `${at}: region "${name}" opens twice. Give each region its own name.`,
        );
      }
      open.push({ name, line: index });
      continue;
    }
    const last = open.pop();
    if (last?.name !== name) {
      const expected = last ? `"endregion: ${last.name}"` : 'no "endregion" here';
      throw new SourceError(`${at}: found "endregion: ${name}", expected ${expected}.`);
    }
    spans.push({ name, from: last.line + 1, to: index });
  }
  const unclosed = open.pop();
  if (unclosed) {
    throw new SourceError(
      `${file}:${unclosed.line + 1}: region "${unclosed.name}" is never closed. ` +
        `Add a line "endregion: ${unclosed.name}" where it ends.`,
    );
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Removes the indentation that all lines with text share. */
function dedent(lines: readonly string[]): string[] {
  let common: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (common === undefined) common = indent;
    while (!indent.startsWith(common)) common = common.slice(0, -1);
  }
  const width = common?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(width)));
}

const isText = (line: string): boolean => !MARKER.test(line);

/** Without blank lines at both ends: formatters put some between a function and a closing marker. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

/**
 * The lines of one region without markers, common indentation and blank lines at its ends, each ended
 * by "\n".
 * Throws a SourceError that lists the regions that exist if `name` is none of them.
 */
export function regionText(source: string, name: string, file: string): string {
  const lines = linesOf(source);
  const spans = spansOf(lines, file);
  const span = spans.find((it) => it.name === name);
  if (!span) {
    const known = spans.map((it) => `"${it.name}"`).join(', ');
    throw new SourceError(
      `${file} has no region "${name}". ` +
        (known
          ? `Its regions are ${known}.`
          : `It has none: enclose lines in "region: ${name}" and "endregion: ${name}" comments.`),
    );
  }
  const inside = trimmed(dedent(lines.slice(span.from, span.to).filter(isText)));
  return inside.map((line) => `${line}\n`).join('');
}

/** The whole source without its marker lines. Throws where markers do not pair up. */
export function wholeText(source: string, file: string): string {
  const lines = linesOf(source);
  spansOf(lines, file);
  return lines.filter(isText).join('\n');
}
