/** Characters of a call that are shown; prove.py cuts there too. */
const LONGEST = 2_000;

/** What of a long text is shown: a page has to hold it, and nobody reads further. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST)}… (${text.length.toLocaleString('en')} characters in all)`;
}
