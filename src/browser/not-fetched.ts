/** What the reader is told where a script of the page, or a file of the site, does not come. */

/** @param status Where it is told; the next press tries again. */
export function sayNotFetched(status: Element | null, what = 'This part of the page'): void {
  if (!status) return;
  status.textContent = `${what} could not be fetched. Are you offline? Try again.`;
}
