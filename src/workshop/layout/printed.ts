/** Lines of Rust, broken where rustfmt would break them: at most 100 columns, arguments of a call at most 60. */

const WIDTH = 100;
const ARGUMENTS = 60;

/** Lines one level deeper. */
export function indented(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => (line === '' ? line : `${'    '.repeat(levels)}${line}`));
}

/**
 * The head of a function up to its brace.
 * @param parameters With their types.
 * @param answer The type that it gives; empty for none.
 */
export function headOf(name: string, parameters: readonly string[], answer: string): string[] {
  const after = `)${answer === '' ? '' : ` -> ${answer}`} {`;
  const line = `${name}(${parameters.join(', ')}${after}`;
  if (line.length <= WIDTH || parameters.length === 0) return [line];
  return [`${name}(`, ...indented(parameters.map((parameter) => `${parameter},`)), after];
}

/**
 * A statement with one call in it.
 * @param before For example `let a = named`.
 * @param after For example `?;`.
 * @param indent Columns to the left of the statement.
 */
export function callOf(
  before: string,
  given: readonly string[],
  after: string,
  indent: number,
): string[] {
  const joined = given.join(', ');
  const line = `${before}(${joined})${after}`;
  const isShort = given.length < 2 || joined.length <= ARGUMENTS;
  if (given.length === 0 || (isShort && line.length + indent <= WIDTH)) return [line];
  return [`${before}(`, ...indented(given.map((each) => `${each},`)), `)${after}`];
}

/**
 * An arm of a `match` whose value is a call with one argument.
 * @param indent Columns to the left of the arm.
 */
export function armOf(pattern: string, call: string, given: string, indent: number): string[] {
  const inside = `${call}(${given})`;
  if (indent + `${pattern} => ${inside},`.length <= WIDTH) return [`${pattern} => ${inside},`];
  if (indent + 4 + inside.length <= WIDTH) return [`${pattern} => {`, `    ${inside}`, '}'];
  return [`${pattern} => ${call}(`, `    ${given},`, '),'];
}

/** Lines of a documentation comment. */
export function commented(text: string, mark = '///'): string[] {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => `${mark} ${printable(line)}`.trimEnd());
}

/** Rust allows no character in a comment that turns the direction of writing, and no bare CR. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) =>
    c === '\t' ? '    ' : `U+${c.codePointAt(0)?.toString(16)}`,
  );
}
