/** A fold whose content is fetched when it is opened for the first time. */
import { make } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';

/** @param show Appends the content; where it rejects, the next opening tries again. */
export function fillWhenOpened(fold: HTMLDetailsElement, show: () => Promise<void>): void {
  const open = (): void => {
    if (!fold.open) return;
    fold.removeEventListener('toggle', open);
    void fill(fold, show);
  };
  fold.addEventListener('toggle', open);
}

async function fill(fold: HTMLDetailsElement, show: () => Promise<void>): Promise<void> {
  const status = make('p', { class: 'machine-status', role: 'status' }, 'Fetching …');
  fold.append(status);
  try {
    await show();
    status.remove();
  } catch {
    sayNotFetched(status);
    fold.addEventListener('toggle', () => status.remove(), { once: true });
    fillWhenOpened(fold, show);
  }
}
