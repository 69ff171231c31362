/** The whole book on one page: complete, still, ready for paper. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { allPages, useTheme } from './pages/site.ts';

const BOOK = '/book/';
const chapters = allPages().filter((path) => path.startsWith('/chapters/'));

test('every page leads to the book, which holds each chapter with its code and its recorded output', async ({
  page,
}) => {
  await page.goto('/chapters/why-rust/');
  await page.locator('.colophon').getByRole('link', { name: 'the whole book' }).click();
  await expect(page).toHaveURL(BOOK);
  const places = await page
    .locator('article')
    .evaluateAll((all) => all.map((article) => `/chapters/${article.id}/`));
  expect(places.filter((place) => chapters.includes(place)).sort()).toEqual([...chapters].sort());
  const outputs = page.locator('article [data-part="output"]');
  expect(await outputs.count()).toBeGreaterThan(20);
  await expect(page.locator('.bench-recorded table').first()).toBeVisible();
  await expect(page.locator('should-i-port')).toContainText('Its rules in short');
  await expect(page.locator('should-i-port .no-script')).toBeVisible();
});

test('nothing on it runs or can be pressed, its links stay inside of it, and it reads at 360 px', async ({
  page,
  watch,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(BOOK);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => /\.js$|\/engine\//.test(path))).toEqual([]);
  await expect(page.locator('button, input, select, textarea, form, canvas')).toHaveCount(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const inside = links.filter((link) => link.startsWith('#'));
  expect(inside.filter((link) => !ids.includes(decodeURIComponent(link.slice(1))))).toEqual([]);
  expect(links.filter((link) => link.startsWith('/chapters/'))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  // It stands beside the pages, not among them.
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain(`${BOOK}<`);
  expect(readFileSync('dist/llms.txt', 'utf8')).not.toContain(BOOK);
});

test('a chapter begins on a new page of paper, and no code reaches over its edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(BOOK);
  const breaks = await page
    .locator('article')
    .evaluateAll((all) => all.map((article) => getComputedStyle(article).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(['page']));
  const cut = await page
    .locator('pre, table')
    .evaluateAll(
      (all) =>
        all.filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth,
        ).length,
    );
  expect(cut).toBe(0);
});

/** All pages together take axe minutes; their own tests look at each. */
async function keepArticles(page: Page, ids: readonly string[]): Promise<void> {
  await page.locator('article').evaluateAll((all, kept) => {
    for (const article of all) if (!kept.includes(article.id)) article.remove();
  }, ids);
}

test('axe finds nothing in how pages stand in the book, on its title page and in its contents', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(BOOK);
  await keepArticles(page, ['why-rust', 'glossary']);
  expect(await violations(page)).toEqual([]);
  await keepArticles(page, []);
  expect(await violations(page)).toEqual([]);
  await useTheme(page, 'dark');
  await page.reload();
  await keepArticles(page, []);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await colourViolations(page)).toEqual([]);
});
