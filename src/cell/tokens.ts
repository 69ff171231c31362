/** Colours Python roughly: for a kept edit, which is shown before the editor and its grammar are loaded. */

export interface Token {
  readonly kind: 'comment' | 'string' | 'keyword' | 'number' | 'function' | null;
  readonly text: string;
}

const KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield';

const PATTERN = new RegExp(
  [
    /(?<comment>#[^\n]*)/,
    /(?<string>(?:\b[bfrtu]{1,2})?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))/,
    new RegExp(`(?<keyword>\\b(?:${KEYWORDS})\\b)`),
    /(?<number>\b\d[\w.]*)/,
    /(?<function>\b[^\W\d]\w*(?=\())/,
  ]
    .map((it) => it.source)
    .join('|'),
  'g',
);

const KINDS = ['comment', 'string', 'keyword', 'number', 'function'] as const;

/** Texts beyond this length stay plain: colours are not worth a pause. */
const LIMIT = 20_000;

/** The text in pieces, in order and complete. */
export function pythonTokens(text: string): Token[] {
  if (text.length > LIMIT) return [{ kind: null, text }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.index > end) tokens.push({ kind: null, text: text.slice(end, match.index) });
    const kind = KINDS.find((it) => match.groups?.[it] !== undefined) ?? null;
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: null, text: text.slice(end) });
  return tokens;
}
