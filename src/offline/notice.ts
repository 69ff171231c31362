/** What the service worker has to tell, at the foot of the window: nothing happens to the page until its button is pressed. */
import { make } from '../browser/dom.ts';
import { addStyleSheet } from '../browser/style-sheet.ts';
import styles from './notice.css?url';

const WORDS = {
  waiting: {
    text: 'A newer version of this book is ready. What you typed is kept. What is running is stopped.',
    button: 'Open it',
  },
  replaced: {
    text: 'A newer version of this book was opened in another tab. This page belongs to the older version, so some parts of it may not load any more.',
    button: 'Load it anew',
  },
  full: {
    text: 'The browser has no space to keep the files that you used. Everything works, but only while you are online.',
    button: 'See what is kept',
  },
} as const;

let shown: HTMLElement | null = null;
/** Asked for with the first notice: most readers see none. */
let styled: Promise<void> | null = null;

/** Shows one notice at a time; `act` is what its button does. */
export async function showNotice(kind: keyof typeof WORDS, act: () => void): Promise<void> {
  shown?.remove();
  const { text, button } = WORDS[kind];
  const words = make('p', { role: 'status' });
  const doIt = make('button', { type: 'button' }, button);
  const later = make('button', { type: 'button' }, 'Later');
  const label = kind === 'full' ? 'Offline copy' : 'Newer version';
  const notice = make(
    'aside',
    { class: 'build-notice', 'aria-label': label, 'data-only': 'screen' },
    ...[words, doIt, later],
  );
  doIt.addEventListener('click', act);
  later.addEventListener('click', () => notice.remove());
  shown = notice;
  styled ??= addStyleSheet(styles);
  await styled;
  if (shown !== notice) return;
  document.body.append(notice);
  // A status is read out when its words change after it is there.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
}
