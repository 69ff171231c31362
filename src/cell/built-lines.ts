/** Says in the footer of every Python cell which modules are the reader's own, with the way back to the book's. */
import type { ReaderModule } from '../runtime/built-modules.ts';
import { builtModules } from '../runtime/client.ts';
import { backWords, builtWords, giveUpWords } from './built-messages.ts';

const PART = 'built';

/** From now on the cells show what stands in the place of the book's modules. */
export function showBuiltModules(): void {
  builtModules().subscribe(show);
}

function show(modules: readonly ReaderModule[]): void {
  for (const cell of document.querySelectorAll('py-cell')) {
    for (const old of cell.querySelectorAll(`[data-part="${PART}"]`)) old.remove();
    const status = cell.querySelector('[data-part="status"]');
    status?.after(...modules.map((module) => lineOf(cell, module)));
  }
}

function lineOf(cell: Element, own: ReaderModule): HTMLElement {
  const line = document.createElement('span');
  line.dataset.part = PART;
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'quiet';
  back.textContent = giveUpWords(own);
  back.ariaLabel = own.hasBooks ? `use the book's ${own.module}` : `remove ${own.label}`;
  back.addEventListener('click', () => {
    // All lines of the module go, and this button with them.
    const { done } = builtModules().useBooks(own.module);
    cell.querySelector<HTMLElement>('button[data-do="run"]')?.focus();
    void done.then((answer) => say(cell, backWords(own, answer)));
  });
  line.append(`${builtWords(own)} · `, back);
  return line;
}

/** Until the reader builds something again. */
function say(cell: Element, words: string): void {
  const said = document.createElement('span');
  said.dataset.part = PART;
  said.textContent = words;
  cell.querySelector('[data-part="status"]')?.after(said);
  const announcer = cell.querySelector('[data-part="announcer"]');
  if (announcer) announcer.textContent = words;
}
