/** Where the compiler's messages stand in a view of a file. */
import { lineAt, type MarkedFile, type Shown, toView } from './marked-file.ts';
import type { Diagnostic, ModuleName } from './protocol.ts';

/** What stands at a place; positions count in the text of the view. */
export interface PlacedLabel {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface PlacedMessage extends PlacedLabel {
  readonly diagnostic: Diagnostic;
  /** Places that explain it, each with its words. */
  readonly labels: readonly PlacedLabel[];
}

export interface Placement {
  /** In the order of the text. */
  readonly placed: readonly PlacedMessage[];
  /** In the file, but not in the lines that are shown. */
  readonly hidden: readonly Diagnostic[];
  /** In another file, or nowhere. */
  readonly elsewhere: readonly Diagnostic[];
}

/** `file` is the text that was compiled. */
export function place(
  diagnostics: readonly Diagnostic[],
  module: ModuleName,
  file: MarkedFile,
  shown: Shown,
): Placement {
  const placed: PlacedMessage[] = [];
  const hidden: Diagnostic[] = [];
  const elsewhere: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const spans = diagnostic.spans.filter((span) => span.module === module);
    const primary = spans.find(({ isPrimary }) => isPrimary) ?? spans[0];
    if (primary === undefined) {
      elsewhere.push(diagnostic);
      continue;
    }
    const at = rangeInView(primary, file, shown);
    if (at === null) {
      hidden.push(diagnostic);
      continue;
    }
    const labels = spans.flatMap((span) => {
      const range = span === primary ? null : rangeInView(span, file, shown);
      return range === null || span.label === '' ? [] : [{ ...range, text: span.label }];
    });
    placed.push({ ...at, text: primary.label, diagnostic, labels });
  }
  return { placed: placed.sort((a, b) => a.from - b.from || a.to - b.to), hidden, elsewhere };
}

/**
 * Messages of which none lies beyond the text of a view: an editor may lack the empty line that a file ends with,
 * where the compiler misses a brace.
 */
export function within(messages: readonly PlacedMessage[], length: number): PlacedMessage[] {
  const cut = <T extends PlacedLabel>(label: T): T => ({
    ...label,
    from: Math.min(label.from, length),
    to: Math.min(label.to, length),
  });
  return messages.map((message) => ({ ...cut(message), labels: message.labels.map(cut) }));
}

function rangeInView(
  { from, to }: { readonly from: number; readonly to: number },
  file: MarkedFile,
  shown: Shown,
): { readonly from: number; readonly to: number } | null {
  const start = toView(file, shown, from);
  if (start === null) return null;
  // What goes on beyond the lines that are shown is marked up to the end of its first one.
  const end = toView(file, shown, to) ?? toView(file, shown, endOfLine(file, from));
  return { from: start, to: Math.max(start, end ?? start) };
}

function endOfLine(file: MarkedFile, position: number): number {
  const { line, column } = lineAt(file.lines, position);
  return position - column + (file.lines[line] ?? '').length;
}

/** Counted from 1, in the file as the compiler sees it; null where a message has no place in `module`. */
export function lineOf({ spans }: Diagnostic, module: ModuleName, file: MarkedFile): number | null {
  const own = spans.filter((span) => span.module === module);
  const span = own.find(({ isPrimary }) => isPrimary) ?? own[0];
  return span === undefined ? null : lineAt(file.lines, span.from).line + 1;
}
