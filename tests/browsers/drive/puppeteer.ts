/** Chromium and Firefox, driven by Puppeteer: through DevTools the one, through WebDriver BiDi the other. */
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../../scripts/browser/arguments.ts';
import type { BrowserPage, Driver, Json, Key } from './browser-page.ts';

const LOAD_LIMIT = 60_000;
/** A measurement keeps a page busy for long; a browser that died is told by the test's own limit. */
const PROTOCOL_LIMIT = 180_000;

export async function startPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Driver> {
  const running = await puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    protocolTimeout: PROTOCOL_LIMIT,
    args: browser === 'chrome' ? chromiumArguments : [],
  });
  return {
    async open() {
      const context = await running.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(LOAD_LIMIT);
      return new PuppeteerPage(page, () => context.close());
    },
    close: () => running.close(),
  };
}

class PuppeteerPage implements BrowserPage {
  readonly #page: Page;
  readonly close: () => Promise<void>;

  constructor(page: Page, close: () => Promise<void>) {
    this.#page = page;
    this.close = close;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async evaluate<Args extends Json[], T>(
    body: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const call = `(${body.toString()})(...${JSON.stringify(args)})`;
    return (await this.#page.evaluate(call)) as T;
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async press(...keys: readonly Key[]): Promise<void> {
    const { keyboard } = this.#page;
    for (const key of keys) await keyboard.down(key as KeyInput);
    for (const key of keys.toReversed()) await keyboard.up(key as KeyInput);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  screenshot(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }
}
