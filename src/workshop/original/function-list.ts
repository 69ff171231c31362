/** The functions of the original with their share of the time, to pick one from. */
import { make } from '../../browser/dom.ts';
import type { FunctionShare } from '../../labs/should-i-port/profile.ts';

/** Draws the list anew, the largest share first; `chosen` is picked. */
export function showFunctions(
  list: HTMLElement,
  functions: readonly FunctionShare[],
  chosen: string,
): void {
  const rows = [...functions].sort((a, b) => b.share - a.share);
  list.replaceChildren(...rows.map((each) => rowOf(each, each.name === chosen)));
}

/** Picks in the list what was chosen elsewhere. */
export function pickIn(list: HTMLElement, chosen: string): void {
  for (const radio of list.querySelectorAll('input')) radio.checked = radio.value === chosen;
}

function rowOf({ name, calls, share }: FunctionShare, isChosen: boolean): HTMLElement {
  const radio = make('input', { type: 'radio', name: 'function', value: name });
  radio.checked = isChosen;
  const bar = make('span', { class: 'share-bar', 'aria-hidden': 'true' }, make('span'));
  bar.style.setProperty('--share', String(share));
  const words = calls === 0 ? 'not called' : `${percentOf(share)} of the time, ${countOf(calls)}`;
  return make(
    'li',
    {},
    make('label', {}, radio, make('code', {}, name), bar, make('span', { class: 'num' }, words)),
  );
}

function countOf(calls: number): string {
  return calls === 1 ? '1 call' : `${calls.toLocaleString('en')} calls`;
}

function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`;
}
