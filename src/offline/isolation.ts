/** Whether a page may load itself again to be isolated: once in a tab, and never under the reader's hands. */

const SPENT = 'oxidizing:reloaded';

/** The parts of the page that decide, so that tests can have others. */
interface Surroundings {
  readonly isolated: boolean;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
}

const here = (): Surroundings => ({ isolated: crossOriginIsolated, storage: tabStorage() });

/**
 * A tab that cannot remember its reload gets none, and neither does one whose browser does not say whether the
 * reader has pressed or typed anything: the next page comes isolated anyway.
 */
export function mayReload(
  { userActivation }: { readonly userActivation?: Pick<UserActivation, 'hasBeenActive'> },
  { isolated, storage }: Surroundings = here(),
): boolean {
  if (isolated || storage === null || userActivation?.hasBeenActive !== false) return false;
  return storage.getItem(SPENT) === null;
}

/** Notes the reload, before it happens. */
export function spendReload({ storage }: Surroundings = here()): void {
  storage?.setItem(SPENT, '1');
}

function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}
