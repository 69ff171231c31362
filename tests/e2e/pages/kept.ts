/** What the browser keeps of the site, read from the page. */
import { expect, type Page } from '@playwright/test';
import { buildIn } from './host.ts';

/** Paths in the caches of builds, sorted; `base` is where the site lies on its host. */
export function keptPaths(page: Page, base = '/'): Promise<string[]> {
  return page.evaluate(async (from) => {
    const names = (await caches.keys()).filter((name) => name.startsWith('oxidizing:'));
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return kept
      .flat()
      .map((url) => decodeURI(new URL(url).pathname.slice(from)))
      .sort();
  }, base.length);
}

/** Waits until every file of the build in `folder` whose path matches is kept. */
export async function keeps(
  page: Page,
  pattern: RegExp,
  { folder = 'dist', base = '/' } = {},
): Promise<void> {
  const wanted = Object.keys(buildIn(folder).files).filter((path) => pattern.test(path));
  expect(wanted.length).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const kept = new Set(await keptPaths(page, base));
      return wanted.filter((path) => !kept.has(path));
    })
    .toEqual([]);
}

export function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

export function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}
