/** A reader who was here before: Python's memory and the site's files are kept from test to test, all else is forgotten. */
import type { Browser, BrowserContext, Page, ViewportSize } from '@playwright/test';
import { openFirstCell } from './chapter.ts';
import { type KeptMemory, keptCaches, readMemory, writeMemory } from './memory.ts';
import { Starts } from './starts.ts';

/** Of a project's settings: others are not for every test of it. */
interface Settings {
  readonly baseURL?: string | undefined;
  readonly viewport?: ViewportSize | null | undefined;
}

/** What the reader has beside the page of a test. */
interface Home {
  readonly context: BrowserContext;
  /** Shows a file of the site that runs nothing, to reach its storage. */
  readonly door: Page;
  readonly memory: KeptMemory;
}

export class ReturningReader {
  readonly #browser: Browser;
  readonly #settings: Settings;
  #home: Home | null = null;

  constructor(browser: Browser, settings: Settings) {
    this.#browser = browser;
    this.#settings = settings;
  }

  /** The browser for a test; the first time Python starts from its files and is kept. */
  async comes(permissions: readonly string[]): Promise<BrowserContext> {
    this.#home ??= await this.#settle();
    const { context, door, memory } = this.#home;
    await door.evaluate(() => localStorage.clear());
    if ((await keptCaches(door)).length === 0) await writeMemory(door, memory);
    // Granting none would deny what a browser allows unasked.
    if (permissions.length > 0) await context.grantPermissions([...permissions]);
    return context;
  }

  /** Closes what a test has opened and takes back what it has set. */
  async goes(): Promise<void> {
    if (this.#home === null) return;
    const { context, door } = this.#home;
    await Promise.all(
      context.pages().map(async (page) => {
        if (page !== door) await page.close();
      }),
    );
    await context.unrouteAll();
    await context.setOffline(false);
    await context.clearPermissions();
  }

  async leave(): Promise<void> {
    await this.#home?.context.close();
  }

  async #settle(): Promise<Home> {
    const { baseURL, viewport } = this.#settings;
    // A service worker would answer in place of the host: its own tests are first visits.
    const context = await this.#browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      ...(viewport !== undefined && { viewport }),
      permissions: [],
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const starts = await Starts.of(page);
    await (await openFirstCell(page)).execute('1');
    await starts.settled();
    const memory = await readMemory(page);
    await page.close();
    const door = await context.newPage();
    await door.goto('/favicon.svg');
    return { context, door, memory };
  }
}
