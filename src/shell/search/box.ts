/** The search dialog: one state, drawn as nodes; arrows move through the results. */

import { piecesOf } from './excerpt.ts';
import { type Hit, search, searchIndex } from './pagefind.ts';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly hits: readonly Hit[] }
  | { readonly kind: 'nothing'; readonly query: string }
  | { readonly kind: 'failed' };

/** What the status line says. */
function statusOf(state: State): string {
  switch (state.kind) {
    case 'empty':
      return 'Type a word or two.';
    case 'searching':
      return 'Searching …';
    case 'found':
      return state.hits.length === 1 ? '1 place' : `${state.hits.length} places`;
    case 'nothing':
      return `Nothing found for “${state.query}”. Try a shorter or another word.`;
    case 'failed':
      return import.meta.env.DEV
        ? 'There is no search index yet: the build makes it, and "npm start" serves it.'
        : 'The search index could not be loaded. Check the connection and type again to retry.';
  }
}

function drawHit(hit: Hit): HTMLLIElement {
  const title = document.createElement('b');
  title.textContent = hit.title;
  const excerpt = document.createElement('small');
  for (const piece of piecesOf(hit.excerpt)) {
    if (!piece.marked) {
      excerpt.append(piece.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    excerpt.append(mark);
  }
  const link = document.createElement('a');
  link.href = hit.url;
  link.append(title, excerpt);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Moves the focus by `step` among the input and the results, and stays inside. */
function move(input: HTMLInputElement, list: HTMLElement, step: 1 | -1): void {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

const filled = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search; from the second opening on it only puts the cursor back. */
export function fillSearch(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const status = dialog.querySelector<HTMLElement>('[data-part="status"]');
  const list = dialog.querySelector<HTMLElement>('[data-part="results"]');
  if (!input || !status || !list) {
    throw new Error('The search dialog expects an input, a status and a list of results.');
  }
  input.select();
  if (filled.has(dialog)) return;
  filled.add(dialog);

  const show = (state: State): void => {
    dialog.dataset['state'] = state.kind;
    status.textContent = statusOf(state);
    list.replaceChildren(...(state.kind === 'found' ? state.hits.map(drawHit) : []));
  };

  const update = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') return show({ kind: 'empty' });
    if (dialog.dataset['state'] !== 'found') show({ kind: 'searching' });
    try {
      const hits = await search(query);
      if (hits === null || query !== input.value.trim()) return;
      show(hits.length > 0 ? { kind: 'found', hits } : { kind: 'nothing', query });
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
