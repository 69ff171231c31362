/** The fold in the panel of the kernel that shows what the machine runs; what draws it is fetched when it is opened. */
import { make } from '../../browser/dom.ts';
import { fillWhenOpened } from '../../cell/machine/fill-when-opened.ts';
import type { EditedFile } from '../../compiler/edited-files.ts';
import { hasCompiler } from '../../compiler/present.ts';
import { isListed } from '../examples/books-port.ts';
import type { Shop } from '../shop.ts';

/**
 * Hidden while there is nothing to be shown: without a compiler, all but the examples.
 *
 * @param hasBooks Whether the build has written down what the machine runs of the examples.
 */
export function machineFold(shop: Shop, kernel: EditedFile, hasBooks: boolean): HTMLElement {
  const fold = make('details', { class: 'machine' }, make('summary', {}, 'What the machine runs'));
  fillWhenOpened(fold, async () => {
    const { showPort } = await import('./show-port.ts');
    await showPort(fold, shop, kernel);
  });
  const show = (): void => {
    const { contract, files } = shop.work;
    const isExample = hasBooks && isListed(contract?.function ?? '');
    fold.hidden = files.kernel.trim() === '' || !(hasCompiler() || isExample);
  };
  shop.subscribe(show);
  show();
  return fold;
}
