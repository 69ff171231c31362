/** What the reader is told where a script of the page does not come. */

/** @param status Where it is told; the next press tries again. */
export function sayNotFetched(status: Element | null): void {
  if (!status) return;
  status.textContent = 'This part of the page could not be fetched. Are you offline? Try again.';
}
