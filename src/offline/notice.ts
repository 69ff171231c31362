/** The notice of a newer build, at the foot of the window: nothing happens to the page until its button is pressed. */
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
  notice.setAttribute('aria-label', 'Newer version');
  later.addEventListener('click', () => notice.remove());
  notice.append(words, doIt, later);
  document.body.append(notice);
  // A status is read out when its words change after it is there.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
  shown = notice;
}
