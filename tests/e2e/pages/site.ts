/** All pages of the built site, and what holds for each of them. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Paths of all pages that the sitemap lists, as the build wrote it. */
export function listedPages(): string[] {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
}

/** Those, the page that stands in for a missing one offline, and one that does not exist. */
export function allPages(): string[] {
  return [...listedPages(), '/offline/', '/no-such-page/'];
}

export type Theme = 'light' | 'dark';

/** Presses the theme's button until it says so. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  const button = page.getByRole('button', { name: /^Theme/ });
  await expect(async () => {
    if ((await button.getAttribute('aria-label')) !== `Theme: ${theme}`) await button.click();
    await expect(button).toHaveAccessibleName(`Theme: ${theme}`, { timeout: 500 });
  }).toPass();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Sets the theme as the site keeps it, before the page is opened. */
export async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript(
    (value) => localStorage.setItem('oxidizing:theme', JSON.stringify(value)),
    theme,
  );
}
