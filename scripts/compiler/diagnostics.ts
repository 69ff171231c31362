/** The compiler's messages as the page shows them: places in the reader's own modules, in UTF-16. */
import type {
  Diagnostic,
  Edit,
  ModuleName,
  Span,
  Suggestion,
} from '../../src/compiler/protocol.ts';

/** What rustc prints for one message; see "JSON Output" in the book of rustc. */
interface Message {
  readonly message: string;
  readonly level: string;
  readonly code: { readonly code: string; readonly explanation: string | null } | null;
  readonly spans: readonly MessageSpan[];
  readonly children: readonly Message[];
  readonly rendered: string | null;
}

interface MessageSpan {
  readonly file_name: string;
  readonly byte_start: number;
  readonly byte_end: number;
  readonly is_primary: boolean;
  readonly label: string | null;
  readonly suggested_replacement: string | null;
  readonly suggestion_applicability: string | null;
  readonly expansion: { readonly span: MessageSpan } | null;
}

/** More tell a reader nothing. */
const MOST = 100;
const LEVELS = ['error', 'warning', 'note', 'help'] as const;

/**
 * @param said What rustc printed with `--error-format=json`: one object a line; a line that was cut is left out.
 * @param files The whole text of each module.
 */
export function diagnosticsIn(
  said: string,
  files: Readonly<Record<ModuleName, string>>,
): Diagnostic[] {
  const places = new Places(files);
  return said
    .split('\n')
    .flatMap(parsed)
    .filter(({ message }) => !isClosing(message))
    .slice(0, MOST)
    .map((message) => diagnosticOf(message, places));
}

function parsed(line: string): Message[] {
  if (!line.startsWith('{')) return [];
  try {
    return [JSON.parse(line) as Message];
  } catch {
    return [];
  }
}

/** The last lines count what stands before them. */
function isClosing(message: string): boolean {
  return /^(aborting due to|For more information about|Some errors have detailed|\d+ warnings? emitted)/.test(
    message,
  );
}

function diagnosticOf(message: Message, places: Places): Diagnostic {
  return {
    level: LEVELS.find((level) => message.level.startsWith(level)) ?? 'note',
    code: message.code?.code ?? null,
    message: message.message,
    spans: message.spans.flatMap((span) => places.spanOf(span)),
    suggestions: message.children.flatMap((child) => suggestionIn(child, places)),
    notes: message.children
      .filter(({ spans }) => spans.every((span) => span.suggested_replacement === null))
      .map(({ level, message: words }) => `${level}: ${words}`),
    rendered: message.rendered ?? message.message,
    explanation: message.code?.explanation ?? null,
  };
}

/** All edits of a suggestion belong together: one outside the reader's modules takes the whole away. */
function suggestionIn({ message, spans }: Message, places: Places): Suggestion[] {
  const proposed = spans.filter(({ suggested_replacement: text }) => text !== null);
  const applicable = ['MachineApplicable', 'MaybeIncorrect'];
  if (proposed.length === 0) return [];
  if (!proposed.every((span) => applicable.includes(span.suggestion_applicability ?? '')))
    return [];
  const edits = proposed.flatMap((span) => places.editOf(span));
  if (edits.length < proposed.length) return [];
  const isSure = proposed.every((span) => span.suggestion_applicability === 'MachineApplicable');
  return [{ message, edits, isSure }];
}

class Places {
  readonly #texts: ReadonlyMap<ModuleName, Utf16Offsets>;

  constructor(files: Readonly<Record<ModuleName, string>>) {
    this.#texts = new Map(
      Object.entries(files).map(([module, text]) => [module, new Utf16Offsets(text)]),
    );
  }

  /** Empty where the span lies outside the reader's modules. */
  spanOf(span: MessageSpan): Span[] {
    const own = this.#own(span);
    if (own === null) return [];
    const { module, from, to } = own;
    return [{ module, from, to, isPrimary: span.is_primary, label: span.label ?? '' }];
  }

  editOf(span: MessageSpan): Edit[] {
    const { file_name: file, suggested_replacement: text } = span;
    const own = this.#place(file, span);
    return own === null || text === null ? [] : [{ ...own, text }];
  }

  /** A message inside a macro is shown where the macro is called. */
  #own(span: MessageSpan): { module: ModuleName; from: number; to: number } | null {
    for (let at: MessageSpan | undefined = span; at !== undefined; at = at.expansion?.span) {
      const place = this.#place(at.file_name, at);
      if (place !== null) return place;
    }
    return null;
  }

  #place(file: string, { byte_start: start, byte_end: end }: MessageSpan) {
    // A program lies in no folder.
    const module = /(?:^|(?:^|[/\\])src[/\\])(\w+)\.rs$/.exec(file)?.[1];
    const offsets = module === undefined ? undefined : this.#texts.get(module);
    if (module === undefined || offsets === undefined) return null;
    return { module, from: offsets.at(start), to: offsets.at(end) };
  }
}

/** From bytes of UTF-8 to units of UTF-16. */
export class Utf16Offsets {
  /** The offset in UTF-16 of each byte that begins a character, and of the end. */
  readonly #offsets: Uint32Array;

  constructor(text: string) {
    this.#offsets = new Uint32Array(Buffer.byteLength(text) + 1);
    let [byte, unit] = [0, 0];
    for (const character of text) {
      const bytes = Buffer.byteLength(character);
      // A place inside a character is taken for its start.
      this.#offsets.fill(unit, byte, byte + bytes);
      byte += bytes;
      unit += character.length;
    }
    this.#offsets[byte] = unit;
  }

  /** An offset beyond an end is at that end. */
  at(byte: number): number {
    return this.#offsets[Math.min(Math.max(0, byte), this.#offsets.length - 1)] ?? 0;
  }
}
