/** What the browser keeps of the site, read from the page. */
import { expect, type Page } from '@playwright/test';
import { buildIn } from './host.ts';

/** Paths in the caches of builds, sorted. */
export function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('oxidizing:'));
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return kept
      .flat()
      .map((url) => decodeURI(new URL(url).pathname.slice(1)))
      .sort();
  });
}

/** Waits until every file of the build whose path matches is kept. */
export async function keeps(page: Page, pattern: RegExp): Promise<void> {
  const wanted = Object.keys(buildIn().files).filter((path) => pattern.test(path));
  expect(wanted.length).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const kept = new Set(await keptPaths(page));
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
