/** The banner that tells what a link brought, with the buttons to answer it; a page has one at most. */
import { make } from '../browser/dom.ts';
import type { Shareable } from './shareable.ts';

/** What a press led to: once it is done, nothing is left to choose. */
export interface Answered {
  readonly isDone: boolean;
  readonly words: string;
}

/** Without `choose` a press closes the banner. */
export interface Choice {
  readonly label: string;
  readonly choose?: () => Answered;
}

export interface Banner {
  /** Read out when the banner gets the focus. */
  readonly label: string;
  readonly words: string;
  readonly isBad?: boolean;
  /** Below the buttons, until the reader has chosen. */
  readonly detail: HTMLElement | null;
  readonly choices: readonly Choice[];
  /** Where the banner goes, and the reader after it; null where the page does not have it. */
  readonly about: Pick<Shareable<unknown>, 'element' | 'focus'> | null;
}

export const CLOSE: Choice = { label: 'Close' };

let shown: HTMLElement | null = null;

/** Shows `banner` in place of an earlier one, and brings the reader to it: eyes and keyboard. */
export function showBanner({ label, words, isBad = false, detail, choices, about }: Banner): void {
  const said = make('p', { role: isBad ? 'alert' : 'status' });
  const buttons = make('span', { class: 'panel-actions' });
  const notice = make('div', { class: 'panel-notice', 'data-only': 'screen' }, said, buttons);
  notice.classList.toggle('bad', isBad);
  const attributes = { role: 'group', 'aria-label': label, tabindex: '-1', 'data-part': 'shared' };
  const root = make('div', attributes, notice, ...(detail === null ? [] : [detail]));
  const offer = (offered: readonly Choice[]): void =>
    buttons.replaceChildren(
      ...offered.map((choice) => {
        const button = make('button', { type: 'button' }, choice.label);
        button.addEventListener('click', () => press(choice));
        return button;
      }),
    );
  const press = ({ choose }: Choice): void => {
    const answer = choose?.();
    if (answer?.isDone !== false) forgetLink(about?.element.id);
    if (answer === undefined) {
      shown?.remove();
      about?.focus();
      return;
    }
    said.textContent = answer.words;
    if (!answer.isDone) return;
    detail?.remove();
    offer([CLOSE]);
    buttons.querySelector('button')?.focus();
  };
  offer(choices);
  shown?.remove();
  shown = place(root, about?.element);
  // A live region is read out for what comes into it, so it is on the page before its words.
  said.textContent = words;
  root.scrollIntoView({ block: 'center' });
  root.focus({ preventScroll: true });
}

/** Says what is wrong with a link. */
export function showProblem(words: string, about: Banner['about']): void {
  const label = 'Problem with a link';
  showBanner({ label, words, isBad: true, detail: null, choices: [CLOSE], about });
}

/** Puts `root` into `element`, or above what hides that; gives back what has to go with it. */
function place(root: HTMLElement, element: HTMLElement | undefined): HTMLElement {
  let visible = element;
  while (visible?.getClientRects().length === 0) visible = visible.parentElement ?? undefined;
  if (element !== undefined && visible === element) {
    element.querySelector('header, figcaption')?.after(root);
    return root;
  }
  const panel = make('div', { class: 'panel not-content' }, root);
  if (visible === undefined) document.querySelector('main h1')?.after(panel);
  else visible.before(panel);
  return panel;
}

/** A reload shows the page as the reader left it, without the offer. */
function forgetLink(id: string | undefined): void {
  const { pathname, search } = location;
  const fragment = id === undefined ? '' : `#${id}`;
  history.replaceState(history.state, '', pathname + search + fragment);
}
