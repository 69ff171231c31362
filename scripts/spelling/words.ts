/** Finds in Markdown the words of its prose: without code, addresses and names that are spelled like code. */

interface Found {
  readonly word: string;
  readonly line: number;
}

const letters = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** @returns In order, with the line (from 1) each stands in. */
export function proseWords(markdown: string): Found[] {
  const found: Found[] = [];
  let fence = '';
  for (const [index, text] of markdown.split('\n').entries()) {
    const [, mark = ''] = text.match(/^\s*(?:[-*>]\s+|\d+\.\s+)*(`{3,}|~{3,})/) ?? [];
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    if (mark !== '') {
      fence = mark;
      continue;
    }
    for (const [word] of withoutCode(text).matchAll(letters)) {
      if (isOrdinary(word)) found.push({ word: word.replaceAll('’', "'"), line: index + 1 });
    }
  }
  return found;
}

function withoutCode(line: string) {
  return (
    line
      .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, ' ')
      // An issue of a repository: owner/name #12.
      .replaceAll(/[\w.-]+\/[\w.-]+ #\d+/g, ' ')
      .replaceAll(/\]\([^)]*\)/g, '] ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\bhttps?:\/\/\S+/g, ' ')
      .replaceAll(/&[a-z]+;/g, ' ')
      // Files, paths, versions, identifiers, abbreviations with figures in them.
      .replaceAll(/\S*[\w)][._/\\@=:+-]+[\w(]\S*|\S*\d\S*|\S*_\S*/g, (token) =>
        /^[^\w]*[\p{L}\p{M}]+(?:[-–/][\p{L}\p{M}'’]+)+[^\w]*$/u.test(token) ? token : ' ',
      )
  );
}

/** Words with a capital inside are names: PyO3, WebAssembly, SIMD. */
function isOrdinary(word: string) {
  return word.length > 1 && !/\p{L}\p{Lu}/u.test(word);
}
