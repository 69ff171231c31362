/** What surrounds a page: whether its host isolates it, and whether the browser then shares memory. */
import { browser } from './drive/start.ts';

export interface World {
  readonly name: string;
  /** Whether the host sends COOP and COEP. */
  readonly isolated: boolean;
  /** Whether an isolated page has SharedArrayBuffer: then Python is interrupted, else its worker is replaced. */
  readonly sharedMemory: boolean;
  /** Whether a service worker can be had, which would isolate the page where the host does not. */
  readonly worker: boolean;
  /** Whether the host sends no header but the type, as the plainest file host. */
  readonly bare?: boolean;
  /** Whether the compile service stands beside the site. */
  readonly hasCompiler?: boolean;
}

const ISOLATED: World = { name: 'isolated', isolated: true, sharedMemory: true, worker: true };
const PLAIN: World = { name: 'not isolated', isolated: false, sharedMemory: false, worker: false };
/** WebKitGTK as it is installed. */
const HIDDEN: World = {
  name: 'isolated without shared memory',
  isolated: true,
  sharedMemory: false,
  worker: true,
};

/** The service worker isolates its pages: not at once, so it is no world like the others. */
export const BARE: World = {
  name: 'on a host that sends no headers',
  isolated: false,
  sharedMemory: true,
  worker: true,
  bare: true,
};

/** All that this browser can be in; the first is what most readers have. */
export const worlds: readonly [World, ...World[]] =
  browser.key === 'webkit' ? [HIDDEN, ISOLATED, PLAIN] : [ISOLATED, PLAIN];

/** What readers have who start the book on their own computer. */
export const WITH_COMPILER: World = { ...worlds[0], hasCompiler: true };
