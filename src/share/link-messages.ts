/** Says in words what a link brings, what is wrong with it, and why one could not be made. */
import { formatCount } from '../bench/report-words.ts';
import { type Found, MAX_ADDRESS, MAX_TEXT } from './link.ts';
import type { ShareKind } from './shareable.ts';

/** Shown names are cut here: they come from the link. */
const MAX_NAME = 60;

const LIMITS = `texts of up to ${formatCount(MAX_TEXT)} characters in addresses of up to ${formatCount(MAX_ADDRESS)}`;

export const NOT_COPIED = `Not copied: this is too large. Links carry ${LIMITS}. Send the text itself.`;

/** Why the reader's own stays where it is. */
export const REFUSED =
  "Your own could not be set aside, because this browser's storage is full, so it stays. Clear something under What is stored; then try again.";

/** What is wrong with a link. */
export const FAULT_WORDS: Readonly<Record<Exclude<Found['kind'], 'content'>, string>> = {
  damaged:
    'This link is incomplete or damaged: programs for mail and chat cut long links or change letters in them. Ask for the whole link again. Nothing on this page has changed.',
  newer:
    'This link was made by a later version of this site. Reload the page, or open the link where it was made.',
  'too-large': `This link is too large: links carry ${LIMITS}. Ask for the text itself and paste it. Nothing on this page has changed.`,
};

/** A link to an `id` that the page does not have. */
export function missingWords({ name }: Pick<ShareKind, 'name'>, id: string): string {
  const shown = id.length > MAX_NAME ? `${id.slice(0, MAX_NAME)} …` : id;
  return `This link is for a ${name} “${shown}”, and this page has none of that name: it was renamed or moved since, or the link is damaged.`;
}

/** Above the difference, before the reader has chosen; `takesPlace` of a version that is set aside. */
export function offerWords(
  { name, version }: ShareKind,
  title: string,
  hasOwn: boolean,
  takesPlace: boolean,
): string {
  const offer = `This link brings a changed ${version} of “${title}”. Nothing of it has run: read what differs from the original, then choose.`;
  const own = ` The ${name} still shows your own ${version}.`;
  const loss = ` Only one can be set aside: yours would take the place of the one that is.`;
  return offer + (hasOwn ? own : '') + (takesPlace ? loss : '');
}

/** In place of the offer where there is nothing to choose. */
export function nothingNewWords(kind: ShareKind, title: string, isOriginal: boolean): string {
  return isOriginal
    ? `This link brings “${title}” as it is in the original.`
    : `This link brings a ${kind.version} of “${title}” that the ${kind.name} shows already.`;
}
