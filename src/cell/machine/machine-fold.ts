/** Folds that show what the machine runs: all that draws them is fetched when one is opened. */
import { make } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';

async function fill(fold: HTMLDetailsElement): Promise<void> {
  const status = make('p', { class: 'machine-status', role: 'status' }, 'Fetching …');
  fold.append(status);
  try {
    const { showMachineCode } = await import('./machine-view.ts');
    await showMachineCode(fold);
    status.remove();
  } catch {
    sayNotFetched(status);
    fold.addEventListener('toggle', () => status.remove(), { once: true });
    wait(fold);
  }
}

function wait(fold: HTMLDetailsElement): void {
  const open = (): void => {
    if (!fold.open) return;
    fold.removeEventListener('toggle', open);
    void fill(fold);
  };
  fold.addEventListener('toggle', open);
}

for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-machine]')) {
  wait(fold);
  fold.dataset['ready'] = '';
}
