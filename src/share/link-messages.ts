/** Says in words what a link brings, what is wrong with it, and why one could not be made. */
import { formatCount } from '../bench/report-words.ts';
import type { Problem } from '../cell/link/address.ts';
import { MAX_TEXT } from '../cell/link/pack.ts';
import { type Fault, FORM, type Link, MAX_ADDRESS } from './form.ts';

/** Shown names are cut here: they come from the link. */
const MAX_NAME = 60;

/** How sentences about links of one kind call what they bring. */
export interface Terms {
  /** "code": what cannot be read. */
  readonly content: string;
  /** "characters of code": what there may be too many of. */
  readonly characters: string;
  /** What a reader does who gets no such link. */
  readonly ask: string;
  /** What a reader does who cannot make one. */
  readonly send: string;
}

const CODE: Terms = {
  content: 'code',
  characters: 'characters of code',
  ask: 'Ask for the code itself and paste it into the cell.',
  send: 'Press Copy and send the code itself.',
};

/** Above the difference, before the reader has chosen. */
export function offerWords(name: string, hasEdit: boolean, isOutdated: boolean): string {
  const offer = `This link brings a changed version of ${name}. Nothing of it has run: read what differs from the original, then choose.`;
  const edit = ' The cell still shows your own edit.';
  const outdated =
    ' The original has changed since the link was made, so the difference shows that change too.';
  return offer + (hasEdit ? edit : '') + (isOutdated ? outdated : '');
}

/** In place of the offer where there is nothing to choose. */
export function nothingNewWords(name: string, isOriginal: boolean): string {
  return isOriginal
    ? `This link brings ${name} as it is in the original.`
    : `This link brings a version of ${name} that the cell shows already.`;
}

export function problemWords(problem: Problem, cell: string): string {
  return problem.kind === 'no-cell' ? missingWords('cell', cell) : faultWords(problem, CODE);
}

/** A link to a `what` called `name` that the page does not have. */
export function missingWords(what: string, name: string): string {
  if (name === '') {
    return `This link does not say which ${what} it is for: it is incomplete. Ask for the whole link again.`;
  }
  const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)} …` : name;
  return `This link is for a ${what} “${shown}”, and this page has none of that name: it was renamed or moved since, or the link is damaged.`;
}

export function faultWords(fault: Fault, { content, characters, ask }: Terms): string {
  switch (fault.kind) {
    case 'damaged':
      return `This link is incomplete or damaged, so its ${content} cannot be read: programs for mail and chat cut long links or change letters in them. Ask for the whole link again. Nothing on this page has changed.`;
    case 'newer':
      return `This link is written in form ${fault.version}, which a later version of this site makes; this one reads form ${FORM}. Reload the page, or open the link where it was made.`;
    case 'too-long':
      return `This link has ${formatCount(fault.length)} characters, and more than ${formatCount(MAX_ADDRESS)} are not read: longer ones do not pass from one program to another whole. ${ask}`;
    case 'too-much':
      return `This link unpacks to more than ${formatCount(MAX_TEXT)} ${characters}, which are not read, so that no link can fill the memory. ${ask}`;
    case 'unsupported':
      return 'This browser cannot unpack the link: it lacks DecompressionStream, which browsers have since 2023. Open the link in a newer one.';
  }
}

type NoLink = Exclude<Link, { readonly kind: 'link' }>;

/** Why there is no link, and what to do instead. */
export function notCopiedWords(link: NoLink, { characters, send }: Terms = CODE): string {
  switch (link.kind) {
    case 'too-long':
      return `Not copied: the link would have ${formatCount(link.length)} characters, and more than ${formatCount(MAX_ADDRESS)} do not open everywhere. ${send}`;
    case 'too-much':
      return `Not copied: a link carries up to ${formatCount(MAX_TEXT)} ${characters}. ${send}`;
    case 'unsupported':
      return `Not copied: this browser lacks CompressionStream, with which links are made. ${send}`;
  }
}
