/** What the service worker has to tell, at the foot of the window: nothing happens to the page until its button is pressed. */
import './notice.css';

const WORDS = {
  waiting: {
    text: 'A newer version of this book is ready. What you typed is kept; what is running ends.',
    button: 'Open it',
  },
  replaced: {
    text: 'A newer version of this book was opened in another tab. This page is of the older one: parts of it may not load any more.',
    button: 'Load it anew',
  },
  full: {
    text: 'The browser has no room to keep what you used for reading offline. Everything works; you need the network for it.',
    button: 'See what is kept',
  },
} as const;

let shown: HTMLElement | null = null;

/** Shows one notice at a time; `act` is what its button does. */
export function showNotice(kind: keyof typeof WORDS, act: () => void): void {
  shown?.remove();
  const { text, button } = WORDS[kind];
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const doIt = document.createElement('button');
  doIt.type = 'button';
  doIt.textContent = button;
  doIt.addEventListener('click', act);
  const later = document.createElement('button');
  later.type = 'button';
  later.textContent = 'Later';
  const notice = document.createElement('aside');
  notice.className = 'build-notice';
  notice.setAttribute('aria-label', kind === 'full' ? 'Offline copy' : 'Newer version');
  later.addEventListener('click', () => notice.remove());
  notice.append(words, doIt, later);
  document.body.append(notice);
  // A status is read out when its words change after it is there.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
  shown = notice;
}
