/** Says in words what a link to a set-up brings. */
import { formatCount } from '../../bench/report-words.ts';
import type { Terms } from '../../share/link-messages.ts';

/** How faults of such links are spoken of. */
export const SETUP_TERMS: Terms = {
  content: 'set-up',
  characters: 'characters of text',
  ask: 'Ask for the text itself, choose the input “my own text” and paste it there.',
  send: 'Send the text itself.',
};

/** Above the differences, before the reader has chosen. */
export function offerWords(title: string, hasOwn: boolean, missing: readonly string[]): string {
  const parts = [
    `This link brings a set-up of “${title}”. Nothing of it has run: read what differs from the page's own, then choose.`,
  ];
  if (hasOwn) parts.push('The panel still shows your own set-up.');
  if (missing.length > 0) {
    parts.push(
      `The link names what this page does not offer (${missing.join(', ')}): there the page's own is taken.`,
    );
  }
  return parts.join(' ');
}

/** In place of the offer where there is nothing to choose. */
export function nothingNewWords(title: string, isOriginal: boolean): string {
  return isOriginal
    ? `This link brings “${title}” as it is set up on the page.`
    : `This link brings a set-up of “${title}” that the panel shows already.`;
}

/** What the status says once a link was copied: a text goes with it only where it is measured on. */
export function copiedWords(text: string | null): string {
  if (text === null) return 'Link copied';
  const characters = text.length === 1 ? '1 character' : `${formatCount(text.length)} characters`;
  return `Link copied, with your text in it (${characters})`;
}

export function asideWords(count: number): string {
  return count === 1 ? 'Show the set-up set aside' : `Show the next of ${count} set-ups set aside`;
}
