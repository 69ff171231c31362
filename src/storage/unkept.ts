/** Says once per visit that the browser does not keep what the reader answers and chooses. */

import { onSite } from '../browser/address.ts';
import { make } from '../browser/dom.ts';
import { isFirst } from './once-per-tab.ts';
import type { Refusal } from './storage.ts';

const WORDS: Readonly<Record<Refusal, string>> = {
  full: "This browser's storage for this site is full. Everything works, but what you answer and choose from now on is gone when you leave the page.",
  blocked:
    'This browser keeps nothing for this site. Everything works, but what you answer and choose is gone when you leave the page.',
};

/** Where the browser keeps nothing for a tab either, a visit is a page. */
let isTold = false;

export function tellUnkept(refusal: Refusal): void {
  if (isTold || !isFirst('told-unkept')) return;
  isTold = true;
  const close = make('button', { type: 'button' }, 'Close');
  const words = make('p', { role: 'status' });
  const notice = make(
    'aside',
    {
      class: 'panel panel-notice not-content',
      'aria-label': 'Storage',
      'data-part': 'unkept-notice',
      'data-only': 'screen',
    },
    words,
    make('a', { href: onSite('/reference/storage/') }, 'What is stored'),
    close,
  );
  // Over the page where the reader is, whatever part of it was not kept.
  Object.assign(notice.style, {
    position: 'fixed',
    insetInline: '0.5rem',
    bottom: '0.5rem',
    zIndex: '20',
    margin: '0 auto',
    maxWidth: '34rem',
  });
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  // A live region is read out for what comes into it, so it is on the page before its words.
  words.textContent = WORDS[refusal];
}
