/** The compiler's messages in the words of a cell. */
import type { Diagnostic, Suggestion } from '../../compiler/protocol.ts';

/** How messages are told apart: clippy knows what can be better, not what is wrong. */
export type Kind = 'error' | 'warning' | 'hint';

/** Null for what belongs to another message. */
export function kindOf({ level, code }: Diagnostic): Kind {
  if (level === 'error') return 'error';
  return code?.startsWith('clippy::') ? 'hint' : 'warning';
}

export const KINDS: readonly Kind[] = ['error', 'warning', 'hint'];

/** What stands over the messages of a kind. */
export const HEADINGS: Readonly<Record<Kind, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  hint: 'Hints from clippy',
};

/** "error[E0382]", as rustc writes it. */
export function nameOf(diagnostic: Diagnostic): string {
  const { level, code } = diagnostic;
  const kind = kindOf(diagnostic) === 'hint' ? 'hint' : level;
  return code === null ? kind : `${kind}[${code}]`;
}

const NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  hint: ['hint', 'hints'],
};

/** "2 errors, 1 hint": what is read out after a check. */
export function summaryWords(diagnostics: readonly Diagnostic[]): string {
  const counts = KINDS.map(
    (kind) => [kind, diagnostics.filter((it) => kindOf(it) === kind)] as const,
  )
    .filter(([, { length }]) => length > 0)
    .map(([kind, { length }]) => `${length} ${NOUNS[kind][length === 1 ? 0 : 1]}`);
  if (counts.length === 0) return 'The compiler finds nothing wrong.';
  return `The compiler reports ${counts.join(', ')}.`;
}

/** What the button of a suggestion says. */
export function suggestionWords({ message, edits, isSure }: Suggestion): string {
  const [edit] = edits;
  const isShort =
    edits.length === 1 && edit !== undefined && /^[^\n]{1,40}$/.test(edit.text.trim());
  const words = message.charAt(0).toUpperCase() + message.slice(1);
  const what = isShort && !message.includes('`') ? `${words}: ${edit.text.trim()}` : words;
  return isSure ? what : `${what} (perhaps)`;
}
