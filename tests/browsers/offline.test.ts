/** Reading on without network, once a cell has run. */
import { describe, expect, test } from 'vitest';
import type { BrowserPage } from './drive/browser-page.ts';
import { Cell } from './pages/cell.ts';
import { LOADED, says } from './pages/element.ts';
import { useSite } from './site.ts';

const CHAPTER = 'chapters/porting-a-function/';
/** What the page needs to come back and to run a cell that imports the extension. */
const NEEDED = [CHAPTER, '/pyodide.asm.wasm', '/python_stdlib.zip', '/doubles-', '/_astro/'];

/** How many files the service worker keeps; null while some of what is needed is not among them. */
function kept(page: BrowserPage): Promise<number | null> {
  return page.evaluate(async (needed) => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    const addresses = requests.map(({ url }) => url);
    const complete = needed.every((part) => addresses.some((address) => address.includes(part)));
    return complete ? addresses.length : null;
  }, NEEDED);
}

describe('a chapter in which a cell has run', () => {
  const site = useSite();

  test('is read and run without network', async () => {
    const page = await site.open(CHAPTER);
    const cell = await Cell.first(page);
    await cell.execute('import doubles\nprint("online")', 'online');
    let before: number | null = null;
    await expect
      .poll(
        async () => {
          const now = await kept(page);
          const settled = now !== null && now === before;
          before = now;
          return settled;
        },
        { ...LOADED, interval: 1500 },
      )
      .toBe(true);
    await site.disconnect();
    await page.reload();
    await cell.ready();
    await says(page, 'main h1', 'Porting a function');
    await cell.run();
    await cell.prints('online');
    await cell.execute('import doubles\ndoubles.count_doubles("aabb")', '2');
  });
});
