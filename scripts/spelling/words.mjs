/** Finds in Markdown the words of its prose: without code, addresses and names that are spelled like code. */

/** @typedef {{ word: string, line: number }} Found */

const letters = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * @param {string} markdown
 * @returns {Found[]} In order, with the line (from 1) each stands in.
 */
export function proseWords(markdown) {
  /** @type {Found[]} */
  const found = [];
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

/** @param {string} line */
function withoutCode(line) {
  return (
    line
      .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, ' ')
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

/** Words with a capital inside are names: PyO3, WebAssembly, SIMD. @param {string} word */
function isOrdinary(word) {
  return word.length > 1 && !/\p{L}\p{Lu}/u.test(word);
}
