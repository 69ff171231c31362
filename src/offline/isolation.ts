/** What happens once in a tab: the reload that isolates a page, never under the reader's hands, and what is said once. */

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

/** Whether this is the first time in a tab; where the tab forgets, it is so on each page. */
export function isFirst(name: string, { storage }: Surroundings = here()): boolean {
  const key = `oxidizing:${name}`;
  try {
    const before = storage?.getItem(key) ?? null;
    storage?.setItem(key, '1');
    return before === null;
  } catch {
    return true; // full
  }
}

function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}
