/** The reload that isolates a page: once in a tab, and never under the reader's hands. */

import { type TabStorage, tabStorage } from '../storage/once-per-tab.ts';
import { PREFIX } from '../storage/storage.ts';

const SPENT = `${PREFIX}reloaded`;

/** The parts of the page that decide, so that tests can have others. */
interface Dependencies {
  readonly isolated: boolean;
  readonly storage: TabStorage;
}

const here = (): Dependencies => ({ isolated: crossOriginIsolated, storage: tabStorage() });

/**
 * A tab that cannot remember its reload gets none, and neither does one whose browser does not say whether the
 * reader has pressed or typed anything: the next page comes isolated anyway.
 */
export function mayReload(
  { userActivation }: { readonly userActivation?: Pick<UserActivation, 'hasBeenActive'> },
  { isolated, storage }: Dependencies = here(),
): boolean {
  if (isolated || storage === null || userActivation?.hasBeenActive !== false) return false;
  return storage.getItem(SPENT) === null;
}

/** Notes the reload, before it happens. */
export function spendReload({ storage }: Dependencies = here()): void {
  storage?.setItem(SPENT, '1');
}
