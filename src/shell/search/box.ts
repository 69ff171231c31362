/** The search dialog: one state, drawn as nodes; arrows move through the results. */

import { onSite } from '../../browser/address.ts';
import { excerptOf } from './excerpt.ts';
import { searchIndex } from './load.ts';
import { type Found, find, soughtWords } from './query.ts';
import type { SearchSection } from './section.ts';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly found: Found }
  /** Every word of the query is on every page: "how to". */
  | { readonly kind: 'common'; readonly query: string }
  | { readonly kind: 'nothing'; readonly query: string }
  | { readonly kind: 'failed' };

/** More would be read by nobody. */
const SHOWN = 10;

/** What the status line says. */
function statusOf(state: State): string {
  switch (state.kind) {
    case 'empty':
      return 'Type a word or two.';
    case 'searching':
      return 'Searching …';
    case 'found': {
      const all = state.found.sections.length;
      if (all > SHOWN) return `The best ${SHOWN} of ${all} sections`;
      return all === 1 ? '1 section' : `${all} sections`;
    }
    case 'common':
      return `“${state.query}” is on every page. Add another word.`;
    case 'nothing':
      return `Nothing found for “${state.query}”. Try a shorter or another word.`;
    case 'failed':
      return import.meta.env.DEV
        ? 'There is no search index yet: the build makes it, and "npm start" serves it.'
        : 'The search index could not be loaded. Check the connection and type again to retry.';
  }
}

function drawSection(section: SearchSection, isMatch: Found['isMatch']): HTMLLIElement {
  const heading = document.createElement('b');
  heading.textContent = section.heading;
  const page = document.createElement('small');
  page.className = 'page';
  page.textContent = section.page;
  const excerpt = document.createElement('small');
  for (const { text, marked } of excerptOf(section.prose, isMatch)) {
    const mark = document.createElement('mark');
    mark.textContent = text;
    excerpt.append(marked ? mark : text);
  }
  const link = document.createElement('a');
  link.href = onSite(section.path);
  if (section.page !== section.heading) link.append(page);
  link.append(heading, excerpt);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function drawFound({ sections, isMatch }: Found): HTMLLIElement[] {
  return sections.slice(0, SHOWN).map((section) => drawSection(section, isMatch));
}

/** Moves the focus by `step` among the input and the results, and stays inside. */
function move(input: HTMLInputElement, list: HTMLElement, step: 1 | -1): void {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

const filled = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search; does nothing from the second opening on. */
export function fillSearch(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const status = dialog.querySelector<HTMLElement>('[data-part="status"]');
  const list = dialog.querySelector<HTMLElement>('[data-part="results"]');
  if (!input || !status || !list) {
    throw new Error('The search dialog expects an input, a status and a list of results.');
  }
  if (filled.has(dialog)) return;
  filled.add(dialog);

  const show = (state: State): void => {
    dialog.dataset['state'] = state.kind;
    status.textContent = statusOf(state);
    list.replaceChildren(...(state.kind === 'found' ? drawFound(state.found) : []));
    list.scrollTop = 0;
  };

  const update = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') return show({ kind: 'empty' });
    if (dialog.dataset['state'] !== 'found') show({ kind: 'searching' });
    try {
      const index = await searchIndex();
      // What was typed meanwhile asks for itself.
      if (query !== input.value.trim()) return;
      const found = find(query, index);
      if (found.sections.length > 0) return show({ kind: 'found', found });
      const isCommon = /\p{L}/u.test(query) && soughtWords(query).length === 0;
      show({ kind: isCommon ? 'common' : 'nothing', query });
    } catch {
      if (query === input.value.trim()) show({ kind: 'failed' });
    }
  };

  input.addEventListener('input', () => void update());
  dialog.addEventListener('keydown', (event) => {
    const first = list.querySelector('a');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(input, list, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      // A search field would take the first Escape to empty itself.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      first?.click();
    }
  });
  dialog.addEventListener('click', (event) => {
    const outside = event.target === dialog;
    const followed = event.target instanceof Element && event.target.closest('a') !== null;
    if (outside || followed) dialog.close();
  });

  searchIndex().then(update, () => show({ kind: 'failed' }));
}
