/** The whole book on one page: complete, still, ready for paper. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allPages, type Theme, useTheme } from './pages/site.ts';

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

test('nothing on it runs or can be pressed, and each id stands once', async ({ page, watch }) => {
  await page.goto(BOOK);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => /\.js$|\/engine\//.test(path))).toEqual([]);
  await expect(page.locator('button, input, select, textarea, form, canvas')).toHaveCount(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('its links lead to places inside of it wherever it has them', async ({ page }) => {
  await page.goto(BOOK);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const ids = new Set(
    await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`)),
  );
  expect(
    links.filter((link) => link.startsWith('#') && !ids.has(decodeURIComponent(link))),
  ).toEqual([]);
  expect(links.filter((link) => link.startsWith('/chapters/'))).toEqual([]);
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

test('it reads at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(BOOK);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('it stands beside the pages, not among them: not in the sitemap, not to be indexed, not in the search', async ({
  page,
}) => {
  expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain(`${BOOK}<`);
  expect(readFileSync('dist/llms.txt', 'utf8')).not.toContain(BOOK);
  await page.goto(BOOK);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

function told(violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** All pages together take axe minutes; their own tests look at each. */
async function keepArticles(page: Page, ids: readonly string[]): Promise<void> {
  await page.locator('article').evaluateAll((all, kept) => {
    for (const article of all) if (!kept.includes(article.id)) article.remove();
  }, ids);
}

test('axe finds nothing in how pages stand in the book', async ({ page }) => {
  await page.goto(BOOK);
  await keepArticles(page, ['why-rust', 'glossary']);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(told(violations)).toEqual([]);
});

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`axe finds nothing on the title page and in the contents in the ${theme} theme`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await page.goto(BOOK);
    await keepArticles(page, []);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(told(violations)).toEqual([]);
  });
}
