/** Offers *yours* on a panel once a compiler stands beside the site and the reader has changed the crate: nothing is fetched before. */
import { changedModuleNames, watchFiles } from '../../compiler/changed-files.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { BareBenchmark } from '../payload.ts';
import { rivalOf } from './rival.ts';

export function offerYours(root: HTMLElement, benchmark: BareBenchmark): void {
  const rival = rivalOf(benchmark);
  if (rival === null || !hasCompiler()) return;
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

/** Whether the reader wants *yours* to be measured. */
export function wantsYours(root: HTMLElement): boolean {
  return root.querySelector('[data-part="yours"]:not([hidden]) input:checked') !== null;
}
