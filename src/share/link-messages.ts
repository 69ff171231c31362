/** Says in words what a link brings, what is wrong with it, and why one could not be made. */
import { formatCount } from '../bench/report-words.ts';
import { type Found, MAX_ADDRESS, MAX_TEXT } from './link.ts';
import type { ShareKind } from './shareable.ts';

/** Shown names are cut here: they come from the link. */
const MAX_NAME = 60;

const LIMITS = `texts of up to ${formatCount(MAX_TEXT)} characters in addresses of up to ${formatCount(MAX_ADDRESS)}`;

export const NOT_COPIED = `Not copied, because this is too large. A link can carry ${LIMITS}. Send the text itself.`;

/** Why the reader's own stays where it is. */
export const REFUSED =
  "Nothing has changed: your own version could not be set aside, because this browser's storage is full. Delete something on the page “What is stored”, then try again.";

/** What is wrong with a link. */
export const FAULT_WORDS: Readonly<Record<Exclude<Found['kind'], 'content'>, string>> = {
  damaged:
    'This link is incomplete or damaged. Some mail and chat programs cut long links or change letters in them. Ask for the whole link again. Nothing on this page has changed.',
  newer:
    'This link was made by a newer version of this site. Reload the page, or open the link on the site where it was made.',
  'too-large': `This link is too large. A link can carry ${LIMITS}. Ask for the text itself and paste it. Nothing on this page has changed.`,
};

/** A link to an `id` that the page does not have. */
export function missingWords({ name }: Pick<ShareKind, 'name'>, id: string): string {
  const shown = id.length > MAX_NAME ? `${id.slice(0, MAX_NAME)} …` : id;
  return `This link is for a ${name} “${shown}”, but this page has none of that name. It was renamed or moved after the link was made, or the link is damaged.`;
}

/** Above the difference, before the reader has chosen; `takesPlace` of a version that is set aside. */
export function offerWords(
  { name, version }: ShareKind,
  title: string,
  hasOwn: boolean,
  takesPlace: boolean,
): string {
  const offer = `This link brings a changed ${version} of “${title}”. No part of it has run. Read how it differs from the original, then choose.`;
  const own = ` The ${name} still shows your own ${version}.`;
  const loss = ` Only one version can be set aside. If you choose another one now, yours replaces the one that is set aside already.`;
  return offer + (hasOwn ? own : '') + (takesPlace ? loss : '');
}

/** In place of the offer where there is nothing to choose. */
export function nothingNewWords(kind: ShareKind, title: string, isOriginal: boolean): string {
  return isOriginal
    ? `This link brings “${title}” as it is in the original.`
    : `This link brings a ${kind.version} of “${title}” that the ${kind.name} shows already.`;
}
