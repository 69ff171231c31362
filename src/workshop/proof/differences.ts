/** Draws differences: a call to paste, both answers beside each other, and whether the call stays as a case. */
import { copyText } from '../../browser/clipboard.ts';
import { make } from '../../browser/dom.ts';
import { fileName } from '../places.ts';
import { cut } from './cut.ts';
import type { Difference, Told } from './proof.ts';
import { NEVER, type UnreachedLine } from './unreached-line.ts';
import { outcomeWords } from './verdict-words.ts';

const WHERE: Readonly<Record<Difference['where'], string>> = {
  case: 'a kept case or a recorded call',
  edge: 'an edge of the contract',
  drawn: 'drawn, and made small',
  beyond: 'beyond the range of an int',
  bad: 'bad input, of which the contract says something',
};

/** @param accept Called when the reader lets the port take this bad input as it does. */
export function differenceItem(difference: Difference, accept: () => void): HTMLLIElement {
  const { call, phrase, where, original, port, kind } = difference;
  const copy = make('button', { type: 'button', class: 'quiet' }, 'Copy the call');
  copy.addEventListener('click', () => {
    void copyText(call).then((copied) => {
      copy.textContent = copied.kind === 'copied' ? 'Copied' : copied.why;
    });
  });
  const acceptance = (): (HTMLElement | string)[] => {
    // A panic is a fault of the port whatever it was given.
    if (kind !== 'bad' || (port.kind === 'raised' && port.type === 'PanicException')) return [];
    const button = make('button', { type: 'button', class: 'quiet' }, 'Accept');
    button.addEventListener(
      'click',
      () => {
        button.setAttribute('aria-disabled', 'true');
        button.textContent = 'Accepted: prove again';
        accept();
      },
      { once: true },
    );
    return [' ', button];
  };
  return make(
    'li',
    {},
    make('pre', { tabindex: '0' }, make('code', {}, call)),
    make('p', { class: 'proof-status' }, `${phrase} (${WHERE[where]}) `, copy, ...acceptance()),
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

/**
 * A line that nothing has reached, with what stands there.
 * @param goTo Called when the reader wants to see it in its editor.
 */
export function unreachedItem(
  { file, line, words, text }: UnreachedLine,
  goTo: () => void,
): HTMLLIElement {
  const place = `${fileName(file)}, line ${line}`;
  const button = make('button', { type: 'button', class: 'quiet' }, place);
  button.addEventListener('click', goTo);
  const said = make('span', {}, words === NEVER ? '' : words);
  return make('li', {}, button, make('code', {}, text), said);
}

/** @param remove Called when the reader lets a case go. */
export function caseItem(text: string, remove: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', class: 'quiet' }, 'Remove');
  button.setAttribute('aria-label', `Remove the case ${text.slice(0, 80)}`);
  button.addEventListener('click', remove);
  return make('li', {}, make('code', {}, cut(text)), button);
}
