/** What stands at the head of code, and how wide its figure has to be. */

/** Columns that fit between the margins of the text. */
const TEXT_COLUMNS = 78;

/**
 * The name of a file as its reader knows it: its path in the project of a crate, its own name elsewhere.
 *
 * @param file Relative to the root of the repository.
 */
export function shownName(file: string): string {
  const inCrate = /^rust\/[^/]+\/(.+)$/.exec(file);
  return inCrate?.[1] ?? file.split('/').at(-1) ?? file;
}

/** The property that lets a figure grow into the margin, for code that is wider than the text; else none. */
export function widthFor(text: string): { readonly '--columns': string } | undefined {
  const columns = Math.max(
    ...text.split('\n').map((line) => [...line.replace(/\t/g, '    ')].length),
  );
  return columns > TEXT_COLUMNS ? { '--columns': String(columns) } : undefined;
}
