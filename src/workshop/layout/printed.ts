/** Lines of Rust, broken where rustfmt would break them: at most 100 columns, arguments of a call at most 60. */

const WIDTH = 100;
const ARGUMENTS = 60;
const SHORT = 10;

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
  if (widthOf(line) <= WIDTH || parameters.length === 0) return [line];
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
  const isShort = given.length < 2 || widthOf(joined) <= ARGUMENTS;
  if (given.length === 0 || (isShort && widthOf(line) + indent <= WIDTH)) return [line];
  // Short ones stand side by side.
  const isPacked = given.every((each) => widthOf(each) <= SHORT);
  const lines = isPacked ? filled(given, indent + 4) : given.map((each) => `${each},`);
  return [`${before}(`, ...indented(lines), `)${after}`];
}

/** Calls of methods one after another: on one line of at most 60 columns, or each on its own. */
export function chainOf(first: string, calls: readonly string[]): string[] {
  const line = [first, ...calls].join('');
  return widthOf(line) <= ARGUMENTS ? [line] : [first, ...indented(calls)];
}

/** Words with commas, as many on a line as there is room for. */
export function filled(words: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word},`) + indent > WIDTH) lines.push(`${word},`);
    else lines[lines.length - 1] = `${last} ${word},`;
  }
  return lines;
}

/** Columns that a text takes; letters of East Asia take two. */
function widthOf(text: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
  return [...text].length + (text.match(wide)?.length ?? 0);
}

/** An attribute with a text in it. */
export function attributeOf(path: string, meta: string): string[] {
  const line = `#[${path}(${meta})]`;
  return widthOf(line) <= WIDTH ? [line] : [`#[${path}(`, `    ${meta}`, ')]'];
}

/**
 * An arm of a `match` whose value is a call with one argument.
 * @param indent Columns to the left of the arm.
 */
export function armOf(pattern: string, call: string, given: string, indent: number): string[] {
  const inside = `${call}(${given})`;
  if (indent + widthOf(`${pattern} => ${inside},`) <= WIDTH) return [`${pattern} => ${inside},`];
  if (indent + 4 + widthOf(inside) <= WIDTH) return [`${pattern} => {`, `    ${inside}`, '}'];
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
