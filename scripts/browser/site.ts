/** The built site behind its real headers and a browser to open it with, for the length of a measurement. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { listen } from '../serve/listen.ts';
import { respondWith } from '../serve/respond.ts';
import { fromRoot } from '../setup/paths.mjs';
import { chromiumArguments } from './arguments.ts';

export const CHAPTER = 'chapters/porting-a-function/';

export interface Site {
  /** With a slash at its end. */
  readonly address: string;
  /** A page in a profile of its own: empty caches, empty storage. `setUp` runs before it opens `path`. */
  open(path: string, setUp?: (page: Page) => Promise<void>): Promise<Page>;
}

export interface SiteOptions {
  readonly isolated?: boolean;
  /** Tells pages that a compiler answers beside the site: `through` puts it there. */
  readonly hasCompiler?: boolean;
  /** Puts something between the browser and the host. */
  readonly through?: (host: RequestListener) => RequestListener;
}

/** Runs `work` with the site and a browser; closes both whatever happens. */
export async function withSite<T>(
  work: (site: Site) => Promise<T>,
  { isolated = true, hasCompiler = false, through = (host) => host }: SiteOptions = {},
): Promise<T> {
  const host = respondWith({ folder: fromRoot('dist'), isolated, hasCompiler });
  const server = await listen(through(host), 4600, () => {});
  const browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  try {
    return await work({
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

/** The Chromium that the set-up found, headless and with a new profile. */
function launchChromium(): Promise<Browser> {
  const { executablePath }: { executablePath: string } = JSON.parse(
    readFileSync(fromRoot('build', 'browser.json'), 'utf8'),
  );
  return chromium.launch({ executablePath, args: chromiumArguments });
}
