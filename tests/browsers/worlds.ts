/** What surrounds a page: whether its host isolates it, and whether the browser then shares memory. */
import { browser } from './drive/start.ts';

export interface World {
  readonly name: string;
  /** Whether the host sends COOP and COEP. */
  readonly isolated: boolean;
  /** Whether an isolated page has SharedArrayBuffer: then Python is interrupted, else its worker is replaced. */
  readonly sharedMemory: boolean;
}

const ISOLATED: World = { name: 'isolated', isolated: true, sharedMemory: true };
const PLAIN: World = { name: 'not isolated', isolated: false, sharedMemory: false };
/** WebKitGTK as it is installed. */
const HIDDEN: World = {
  name: 'isolated without shared memory',
  isolated: true,
  sharedMemory: false,
};

/** All that this browser can be in; the first is what most readers have. */
export const worlds: readonly [World, ...World[]] =
  browser.key === 'webkit' ? [HIDDEN, ISOLATED, PLAIN] : [ISOLATED, PLAIN];
