/** Asks what the teacher has set for the whole class, for as long as the page is looked at. */
import { onSite } from '../browser/address.ts';
import { CLASS_STATE, type ClassState } from './protocol.ts';

/** How long a change may take to be seen, in milliseconds. */
const PAUSE = 30_000;

/** Tells at once, then every so often; a class that does not answer tells nothing. */
export function followClass(told: (state: ClassState) => void): void {
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const state = await readState();
    if (state !== null) told(state);
  };
  document.addEventListener('visibilitychange', () => void ask());
  setInterval(() => void ask(), PAUSE);
  void ask();
}

async function readState(): Promise<ClassState | null> {
  try {
    const response = await fetch(onSite(`/${CLASS_STATE}`), { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
