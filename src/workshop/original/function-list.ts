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

/** Shows the shares of another run; the rows stay where they are, under the reader's hand. */
export function shareIn(list: HTMLElement, functions: readonly FunctionShare[]): void {
  const rows = new Map(functions.map((each) => [each.name, each]));
  for (const row of list.children) {
    const each = rows.get(row.querySelector('input')?.value ?? '');
    if (each) showShare(row, each);
  }
}

function rowOf(each: FunctionShare, isChosen: boolean): HTMLElement {
  const radio = make('input', { type: 'radio', name: 'function', value: each.name });
  radio.checked = isChosen;
  const bar = make('span', { class: 'share-bar', 'aria-hidden': 'true' }, make('span'));
  const words = make('span', { class: 'num' });
  const row = make('li', {}, make('label', {}, radio, make('code', {}, each.name), bar, words));
  showShare(row, each);
  return row;
}

function showShare(row: Element, { calls, share }: FunctionShare): void {
  const bar = row.querySelector<HTMLElement>('.share-bar');
  bar?.style.setProperty('--share', String(share));
  const words = row.querySelector('.num');
  if (words === null) return;
  words.textContent =
    calls === 0 ? 'not called' : `${percentOf(share)} of the time, ${countOf(calls)}`;
}

function countOf(calls: number): string {
  return calls === 1 ? '1 call' : `${calls.toLocaleString('en')} calls`;
}

function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`;
}
