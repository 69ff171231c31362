/** Copies a link to an edit, and says how it went; where the browser refuses, the link is there to take by hand. */
import { copyText } from '../element/clipboard.ts';
import type { Edit } from '../element/draft.ts';
import { linkTo } from './address.ts';
import { notCopiedWords } from './words.ts';

/** Where it is said: a live region for what passes, a notice for what has to be done. */
export interface Places {
  readonly copied: HTMLElement;
  readonly unkept: HTMLElement;
}

export async function copyLink(cell: string, edit: Edit, places: Places): Promise<void> {
  const { copied, unkept } = places;
  const link = await linkTo(location.href, cell, edit.text, edit.original);
  copied.textContent = '';
  unkept.hidden = link.kind === 'link';
  if (link.kind !== 'link') {
    unkept.textContent = notCopiedWords(link);
    return;
  }
  const result = await copyText(link.address);
  if (result.kind === 'copied') {
    copied.textContent = 'Link copied';
    return;
  }
  unkept.replaceChildren(
    'Not copied: the browser refuses it. Copy the link by hand: ',
    field(link.address),
  );
  unkept.hidden = false;
}

function field(address: string): HTMLInputElement {
  const input = document.createElement('input');
  input.readOnly = true;
  input.value = address;
  input.ariaLabel = 'Link to your version';
  input.addEventListener('focus', () => input.select());
  return input;
}
