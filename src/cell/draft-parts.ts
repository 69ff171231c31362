/** What a panel shows where the original has changed since the reader's edit: made by the panel, for most never see it. */
import { make } from '../browser/dom.ts';

export interface DraftWords {
  readonly words: string;
  /** The noun for what is written over. */
  readonly original: string;
}

/** The notice with its buttons, and the place for the new original of `name`; both hidden. */
export function draftParts(
  name: string,
  { words, original }: DraftWords,
): readonly [notice: HTMLElement, fresh: HTMLElement] {
  const actions = [
    button('see-new', `See the new ${original}`),
    button('take-new', `Use the new ${original}`),
    button('keep-mine', 'Keep mine'),
  ];
  const notice = make(
    'div',
    { class: 'panel-notice', 'data-part': 'draft', 'data-only': 'screen', hidden: '' },
    make('p', {}, words),
    make('span', { class: 'panel-actions' }, ...actions),
  );
  const label = { role: 'group', 'aria-label': `New ${original} of ${name}`, tabindex: '0' };
  const fresh = make(
    'pre',
    { class: 'code fresh', 'data-part': 'fresh', ...label, hidden: '' },
    make('code'),
  );
  return [notice, fresh];
}

function button(name: string, words: string): HTMLButtonElement {
  return make('button', { type: 'button', 'data-do': name }, words);
}
