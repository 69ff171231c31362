/** Draws differences: a call to paste, both answers beside each other, and whether the call stays as a case. */
import { copyText } from '../../browser/clipboard.ts';
import { make } from '../../browser/dom.ts';
import { cut } from './cut.ts';
import type { Difference, Told } from './proof.ts';
import { outcomeWords } from './verdict-words.ts';

const WHERE: Readonly<Record<Difference['where'], string>> = {
  case: 'a kept case or a recorded call',
  edge: 'an edge of the contract',
  drawn: 'drawn, and made small',
  beyond: 'beyond the range of an int',
};

export function differenceItem(difference: Difference): HTMLLIElement {
  const { call, phrase, where, original, port, kind } = difference;
  const copy = make('button', { type: 'button', class: 'quiet' }, 'Copy the call');
  copy.addEventListener('click', () => {
    void copyText(call).then((copied) => {
      copy.textContent = copied.kind === 'copied' ? 'Copied' : copied.why;
    });
  });
  return make(
    'li',
    {},
    make('pre', { tabindex: '0' }, make('code', {}, call)),
    make('p', { class: 'proof-status' }, `${phrase} (${WHERE[where]}) `, copy),
    make('dl', {}, side('Original', original, kind), side('Port', port, kind)),
  );
}

function side(name: string, told: Told, kind: Difference['kind']): HTMLElement {
  const after = kind === 'arguments' ? [`arguments afterwards: ${told.after}`] : [];
  const texts = [outcomeWords(told), ...after];
  return make(
    'div',
    {},
    make('dt', {}, name),
    make('dd', {}, ...texts.map((text) => make('pre', {}, make('code', {}, text)))),
  );
}

/** @param remove Called when the reader lets a case go. */
export function caseItem(text: string, remove: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', class: 'quiet' }, 'Remove');
  button.setAttribute('aria-label', `Remove the case ${text.slice(0, 80)}`);
  button.addEventListener('click', remove);
  return make('li', {}, make('code', {}, cut(text)), button);
}
