/** Which kind of token gets which of the `--code-*` colours: a Shiki theme of variables. */
import type { ThemeRegistrationRaw } from 'shiki';

/** The kinds told apart; each is a class `code-<kind>` in the page and a variable `--code-<kind>`. */
export const TOKEN_KINDS = ['keyword', 'string', 'comment', 'function', 'number', 'type'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

/** TextMate scopes of each kind; a longer scope wins over a shorter one. */
const SCOPES: Readonly<Record<TokenKind | 'ink', readonly string[]>> = {
  keyword: ['keyword', 'storage', 'variable.language', 'constant.language', 'markup.deleted'],
  string: [
    'string',
    'constant.character',
    'punctuation.definition.string',
    'storage.type.string',
    'markup.inserted',
  ],
  comment: ['comment', 'punctuation.definition.comment'],
  function: [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic.python',
    'support.type.property-name',
    'entity.name.section',
    'entity.other.attribute-name',
    'meta.function.decorator support.type',
    'meta.function.decorator punctuation',
    'meta.attribute',
    'meta.diff.range',
  ],
  number: ['constant.numeric', 'storage.type.number'],
  type: ['entity.name.type', 'entity.name.class', 'support.type', 'support.class'],
  ink: [
    'keyword.operator',
    'punctuation',
    'variable',
    'string meta.embedded',
    'constant.character.format.placeholder',
    'storage.type.format',
    'meta.interpolation',
  ],
};

/** Placeholder colours, one for each kind: the highlighter needs hexadecimal ones. */
const colour = (index: number): string => `#00000${index + 1}`;

/** The kind that a colour of the theme stands for, or null for plain text. */
export function kindOf(color: string | undefined): TokenKind | null {
  const index = TOKEN_KINDS.findIndex((_, it) => colour(it) === color?.toLowerCase());
  return TOKEN_KINDS[index] ?? null;
}

const INK = '#000000';

export const theme: ThemeRegistrationRaw = {
  name: 'oxidizing',
  type: 'light',
  colors: { 'editor.foreground': INK, 'editor.background': '#ffffff' },
  settings: [
    { settings: { foreground: INK } },
    { scope: [...SCOPES.ink], settings: { foreground: INK } },
    ...TOKEN_KINDS.map((kind, index) => ({
      scope: [...SCOPES[kind]],
      settings: { foreground: colour(index) },
    })),
  ],
};
