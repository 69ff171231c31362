/** Offers *yours* on a panel once a compiler stands beside the site and the reader has changed the crate: nothing is fetched before. */
import { make, part } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { changedModuleNames, watchFiles } from '../../compiler/changed-files.ts';
import { hasCompiler } from '../../compiler/present.ts';
import { KERNEL_CRATE } from '../../compiler/profile.ts';
import type { BareBenchmark } from '../payload.ts';
import { rivalOf } from './rival.ts';

export function offerYours(root: HTMLElement, benchmark: BareBenchmark): void {
  const rival = rivalOf(benchmark);
  if (rival === null || !hasCompiler()) return;
  if (rival.crate === KERNEL_CRATE) {
    offerProfile(root);
    return;
  }
  let isOffered = false;
  const look = (): void => {
    if (!isOffered && changedModuleNames(rival.crate).length === 0) return;
    isOffered = true;
    import('./switch.ts').then(
      ({ showSwitch }) =>
        showSwitch(root, benchmark, rival, changedModuleNames(rival.crate).length > 0),
      // Without it the panel is as it was; the next change tries again.
      () => undefined,
    );
  };
  watchFiles(look);
}

/** A build whose settings the reader picks, in a fold that is empty until it is opened. */
function offerProfile(root: HTMLElement): void {
  document.documentElement.dataset['compiler'] = '';
  const fold = part(root, 'profile', HTMLDetailsElement);
  const open = async (): Promise<void> => {
    if (!fold.open || fold.childElementCount > 1) return;
    const status = make('p', { role: 'status' });
    fold.append(status);
    try {
      const { fillProfileFold } = await import('./profile-fold.ts');
      status.remove();
      fillProfileFold(fold);
    } catch {
      sayNotFetched(status);
      fold.addEventListener('toggle', () => status.remove(), { once: true });
    }
  };
  fold.addEventListener('toggle', () => void open());
}

/** Whether the reader wants *yours* to be measured. */
export function wantsYours(root: HTMLElement): boolean {
  return root.querySelector('[data-part="yours"]:not([hidden]) input:checked') !== null;
}
