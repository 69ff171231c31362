/** Copies a link and says how it went; where the browser refuses, the link is there to take by hand. */
import { copyText } from '../browser/clipboard.ts';
import type { Edit } from '../cell/draft.ts';
import { linkTo } from '../cell/link/address.ts';
import type { Link } from './form.ts';
import { notCopiedWords, type Terms } from './link-messages.ts';

/** Where it is said: a live region for what passes, a notice for what has to be done. */
export interface Places {
  readonly copied: HTMLElement;
  readonly unkept: HTMLElement;
}

/** A link to an edit. */
export async function copyLink(cell: string, edit: Edit, places: Places): Promise<void> {
  const link = await linkTo(location.href, cell, edit.text, edit.original);
  await copyAddress(link, places, { label: 'Link to your version' });
}

interface Wording {
  /** Names the field with the link where it has to be copied by hand. */
  readonly label: string;
  /** What is said of a link that was copied; "Link copied" if absent. */
  readonly copied?: string;
  /** How a link that could not be made is spoken of; as one to a cell if absent. */
  readonly terms?: Terms;
}

export async function copyAddress(link: Link, places: Places, wording: Wording): Promise<void> {
  const { copied, unkept } = places;
  copied.textContent = '';
  unkept.hidden = link.kind === 'link';
  if (link.kind !== 'link') {
    unkept.textContent = notCopiedWords(link, wording.terms);
    return;
  }
  const result = await copyText(link.address);
  if (result.kind === 'copied') {
    copied.textContent = wording.copied ?? 'Link copied';
    return;
  }
  unkept.replaceChildren(
    'Not copied: the browser refuses it. Copy the link by hand: ',
    field(link.address, wording.label),
  );
  unkept.hidden = false;
}

function field(address: string, label: string): HTMLInputElement {
  const input = document.createElement('input');
  input.readOnly = true;
  input.value = address;
  input.ariaLabel = label;
  input.addEventListener('focus', () => input.select());
  return input;
}
