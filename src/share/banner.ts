/** The banner that tells what a link brought, with the buttons to answer it; a page has one at most. */
import { make } from '../browser/dom.ts';

/** What a press on a button leads to. */
export type After =
  | { readonly kind: 'closed' }
  /** Nothing is left to choose: the banner says so until it is closed. */
  | { readonly kind: 'settled'; readonly words: string }
  /** It could not be done: the choice stays. */
  | { readonly kind: 'refused'; readonly words: string };

export interface Choice {
  readonly label: string;
  readonly choose: () => After;
}

export interface Banner {
  /** Read out when the banner gets the focus. */
  readonly label: string;
  readonly words: string;
  readonly bad: boolean;
  readonly choices: readonly Choice[];
  /** Below the buttons, until the reader has chosen. */
  readonly detail: HTMLElement | null;
  /** Puts the banner on the page, and gives back what has to go with it. */
  readonly place: (banner: HTMLElement) => HTMLElement;
  /** The reader has answered; called once. */
  readonly onAnswer: () => void;
  /** The banner is gone, and the focus with it. */
  readonly onClose: () => void;
}

let shown: HTMLElement | null = null;

/** Shows `banner` in place of an earlier one, and brings the reader to it: eyes and keyboard. */
export function showBanner(banner: Banner): void {
  const words = make('p', { role: banner.bad ? 'alert' : 'status' });
  const buttons = make('span', { class: 'panel-actions' });
  const notice = make(
    'div',
    { class: banner.bad ? 'panel-notice bad' : 'panel-notice', 'data-only': 'screen' },
    words,
    buttons,
  );
  const root = make(
    'div',
    { 'data-part': 'shared', role: 'group', 'aria-label': banner.label, tabindex: '-1' },
    notice,
    ...(banner.detail === null ? [] : [banner.detail]),
  );
  let answered = false;
  const answer = () => {
    if (!answered) banner.onAnswer();
    answered = true;
  };
  const offer = (choices: readonly Choice[]) =>
    buttons.replaceChildren(
      ...choices.map(({ label, choose }) => {
        const button = make('button', { type: 'button' }, label);
        button.addEventListener('click', () => follow(choose()));
        return button;
      }),
    );
  const follow = (after: After) => {
    if (after.kind === 'closed') {
      shown?.remove();
      answer();
      banner.onClose();
      return;
    }
    words.textContent = after.words;
    if (after.kind === 'refused') return;
    banner.detail?.remove();
    offer([CLOSE]);
    buttons.querySelector('button')?.focus();
    answer();
  };
  offer(banner.choices);
  shown?.remove();
  shown = banner.place(root);
  // A live region is read out for what comes into it, so it is on the page before its words.
  words.textContent = banner.words;
  root.scrollIntoView({ block: 'center' });
  root.focus({ preventScroll: true });
}

export const CLOSE: Choice = { label: 'Close', choose: () => ({ kind: 'closed' }) };
