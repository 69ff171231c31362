/** All pages of the built site, and what holds for each of them. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Paths of all pages, from the sitemap that the build wrote; the page shown offline, and one that does not exist. */
export function allPages(): string[] {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  return [...paths, '/offline/', '/no-such-page/'];
}

export type Theme = 'light' | 'dark';

/** Sets the theme as the site keeps it, before the page is opened. */
export async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript(
    (value) => localStorage.setItem('oxidizing:theme', JSON.stringify(value)),
    theme,
  );
}
