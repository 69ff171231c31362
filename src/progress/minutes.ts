/** How long a chapter takes: its words, and what a reader does between them. Worked out from its MDX when the site is built. */

/** Words a minute: technical prose, by a reader for whom English is a second language. */
const WORDS_A_MINUTE = 180;

/**
 * Seconds that a reader spends with each component, besides the words of the chapter.
 *
 * A cell: read ten lines, press Run, look, change a value. A benchmark: 20 seconds of measuring at
 * most, and the time to read a chart. A prediction: read the options and think. An exercise: a first
 * try with its text and hints, which are not counted again; the first build of a crate takes a minute of
 * it. Code that is only shown is read by its gist, and so is a picture.
 */
export const SECONDS: Readonly<Record<string, number>> = {
  Amdahl: 60,
  Benchmark: 60,
  Cell: 40,
  ChoiceCell: 45,
  CorpusLab: 90,
  Diagram: 20,
  Diff: 20,
  MachineFold: 20,
  Predict: 20,
  Quiz: 90,
  ReadRust: 90,
  Records: 20,
  ShouldIPort: 150,
  Snippet: 15,
  ThenAndNow: 45,
  YourTurn: 600,
};

/** An exercise with all that is in it; the first group is its opening tag. */
const EXERCISE = /^(<YourTurn\b[^\n]*>)\n[\s\S]*?^<\/YourTurn>/gm;

/** What readers do if they like: beside a compiler, or in a fold. */
const OPTIONAL = /<(YourStep|BesideCompiler|details)\b[\s\S]*?<\/\1>/g;

/** Whole minutes for a chapter's MDX, without its front matter. */
export function minutesOf(mdx: string): number {
  const read = mdx
    .replace(/^import .*$/gm, '')
    .replace(EXERCISE, '$1')
    .replace(OPTIONAL, '');
  const { text, names } = split(read);
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const doing = names.reduce((sum, name) => sum + (SECONDS[name] ?? 0), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + doing / 60));
}

/** The words between the tags, and the names of the components that are opened. */
function split(mdx: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  let text = '';
  let at = 0;
  for (const tag of mdx.matchAll(/<(\/?)([A-Z]\w*|[a-z]+)/g)) {
    if (tag.index < at) continue; // within a tag
    const [, closes, name = ''] = tag;
    if (closes === '') names.push(name);
    text += `${mdx.slice(at, tag.index)} `;
    at = endOfTag(mdx, tag.index);
  }
  return { text: text + mdx.slice(at), names };
}

/** Where the tag ends that begins at `start`: a `>` in a string or in braces is not its end. */
function endOfTag(mdx: string, start: number): number {
  let braces = 0;
  let quote = '';
  for (let at = start; at < mdx.length; at += 1) {
    const sign = mdx.charAt(at);
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || (braces > 0 && (sign === "'" || sign === '`'))) quote = sign;
    else if (sign === '{') braces += 1;
    else if (sign === '}') braces -= 1;
    else if (sign === '>' && braces === 0) return at + 1;
  }
  return mdx.length;
}
