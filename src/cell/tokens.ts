/** Colours code roughly: for a kept edit, which is shown before the editor and its grammar are loaded. */

const KINDS = ['comment', 'string', 'keyword', 'number', 'type', 'function'] as const;

export interface Token {
  readonly kind: (typeof KINDS)[number] | null;
  readonly text: string;
}

const PYTHON_KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield';

const PYTHON = patternOf(
  /(?<comment>#[^\n]*)/,
  /(?<string>(?:\b[bfrtu]{1,2})?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))/,
  new RegExp(`(?<keyword>\\b(?:${PYTHON_KEYWORDS})\\b)`),
  /(?<number>\b\d[\w.]*)/,
  /(?<function>\b[^\W\d]\w*(?=\())/,
);

/** Texts beyond this length stay plain: colours are not worth a pause. */
const LIMIT = 20_000;

const RUST_KEYWORDS =
  'Self|as|async|await|break|const|continue|crate|dyn|else|enum|extern|false|fn|for|if|impl|in|let|loop|match|mod|move|mut|pub|ref|return|self|static|struct|super|trait|true|type|union|unsafe|use|where|while';

const RUST = patternOf(
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
  /(?<string>\b[bc]?r(?<hashes>#*)"[\s\S]*?(?:"\k<hashes>|$)|\b[bc]?"(?:\\[\s\S]|[^"\\])*"?|"(?:\\[\s\S]|[^"\\])*"?|\bb?'(?:\\[^\n]{1,9}|[^'\\\n])'|'(?:\\[^\n']{1,9}|[^'\\\n])')/u,
  new RegExp(`(?<keyword>\\b(?:${RUST_KEYWORDS})\\b)`),
  /(?<number>\b\d\w*(?:\.\d\w*)?)/,
  /(?<type>\b(?:[A-Z]\w*|[iu](?:8|16|32|64|128|size)|f(?:32|64)|bool|char|str)\b)/,
  /(?<function>\b[a-z_]\w*(?=!?\())/,
);

/** The text in pieces, in order and complete. */
export const pythonTokens = (text: string): Token[] => tokensOf(text, PYTHON);

/** The same for Rust. */
export const rustTokens = (text: string): Token[] => tokensOf(text, RUST);

function patternOf(...kinds: readonly RegExp[]): RegExp {
  return new RegExp(kinds.map((it) => it.source).join('|'), 'gu');
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  if (text.length > LIMIT) return [{ kind: null, text }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) tokens.push({ kind: null, text: text.slice(end, match.index) });
    const kind = KINDS.find((it) => match.groups?.[it] !== undefined) ?? null;
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: null, text: text.slice(end) });
  return tokens;
}
