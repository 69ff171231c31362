/** Folds that show what the machine runs: all that draws them is fetched when one is opened. */
import { fillWhenOpened } from './fill-when-opened.ts';

for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-machine]')) {
  fillWhenOpened(fold, async () => {
    const { showMachineCode } = await import('./show-machine-code.ts');
    await showMachineCode(fold);
  });
  fold.dataset['ready'] = '';
}
