/** The built site behind its real headers and a browser to open it with, for the length of a measurement. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../browser/launch.mjs';
import { listen } from '../serve/listen.mjs';
import { respondWith } from '../serve/respond.mjs';
import { fromRoot } from '../setup/paths.mjs';

export const CHAPTER = 'chapters/porting-a-function/';

export interface Site {
  readonly browser: Browser;
  /** With a slash at its end. */
  readonly address: string;
  /** A page in a profile of its own: empty caches, empty storage. `setUp` runs before it opens `path`. */
  open(path: string, setUp?: (page: Page) => Promise<void>): Promise<Page>;
}

/** Runs `work` with the site and a browser; closes both whatever happens. */
export async function withSite<T>(
  work: (site: Site) => Promise<T>,
  { isolated = true }: { readonly isolated?: boolean } = {},
): Promise<T> {
  const server = await listen(respondWith({ folder: fromRoot('dist'), isolated }), 4600, () => {});
  const browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  try {
    return await work({
      browser,
      address: server.address,
      async open(path, setUp) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        contexts.push(context);
        const page = await context.newPage();
        await setUp?.(page);
        await page.goto(server.address + path, { waitUntil: 'load' });
        return page;
      },
    });
  } finally {
    for (const context of contexts) await context.close();
    await browser.close();
    await server.close();
  }
}
