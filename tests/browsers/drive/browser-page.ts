/** A page in any of the browsers: the few things that all of them are asked to do. */

/** What crosses into a page and back. */
export type Json = string | number | boolean | null | readonly Json[] | { [name: string]: Json };

/** A key by its name in `KeyboardEvent.key`. */
export type Key = 'Control' | 'Meta' | 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | (string & {});

export interface BrowserPage {
  /** Goes to an address and waits until it has loaded. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function inside the page. It sees its arguments and the page, nothing around itself. */
  evaluate<Args extends Json[], T>(
    body: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Presses the mouse at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Holds the keys down one after another, then lets go of them: one key, or a shortcut. */
  press(...keys: readonly Key[]): Promise<void>;
  /** Size of the window's inside, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of what is in the window, as PNG. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Driver {
  /** A page in a profile of its own: empty caches, empty storage. */
  open(): Promise<BrowserPage>;
  close(): Promise<void>;
}
