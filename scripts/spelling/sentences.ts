/** Finds in Markdown the sentences that are too long for a reader whose first language is not English. */

interface Long {
  /** From 1. */
  readonly line: number;
  readonly words: number;
  /** How it begins. */
  readonly start: string;
}

const fence = /^\s*(?:[-*>]\s+|\d+\.\s+)*(?:`{3,}|~{3,})/;

/**
 * A colon ends a sentence here, because what follows it can be read alone. Code blocks, tables and
 * headings are left out.
 *
 * @param most How many words a sentence may have; a piece of code counts as one.
 */
export function longSentences(markdown: string, most: number): Long[] {
  let isCode = false;
  return markdown.split('\n').flatMap((text, index) => {
    if (fence.test(text)) isCode = !isCode;
    if (isCode || /^\s*[|#]/.test(text)) return [];
    return plain(text)
      .split(/(?<=[.?!:])\s+/)
      .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)))
      .filter((words) => words.length > most)
      .map((words) => ({
        line: index + 1,
        words: words.length,
        start: words.slice(0, 6).join(' '),
      }));
  });
}

/** Without the addresses of links, and with one word in place of each piece of code. */
function plain(line: string): string {
  return line
    .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, 'code')
    .replaceAll(/\]\((?:[^()"]|"[^"]*")*\)/g, ']')
    .replaceAll(/<[^>]*>/g, ' ');
}
