/** The frame around the chapters: search, theme, 404, stored data, isolation. */
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH } from './pages/chapter.ts';
import { chooseTheme, type Theme } from './pages/site.ts';

test('letters that are typed while the search still loads are kept', async ({ page }) => {
  await page.route(/\/_astro\/box\.[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/');
  await page.locator('site-search[data-ready]').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('GIL', { delay: 160 });
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.locator('li a').first()).toBeVisible();
  await expect(dialog.getByRole('searchbox')).toHaveValue('GIL');
});

test('the search loads when it is first opened and finds the chapter by keyboard', async ({
  page,
  watch,
}) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => path.includes('/search/'))).toEqual([]);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('searchbox').fill('GIL');
  const first = dialog.locator('li a').first();
  await expect(first).toContainText('How do threads of Python and Rust work together?');
  await expect(first.locator('.page')).toHaveText('Rust in your toolset');
  await expect(first.locator('mark').first()).toHaveText('GIL');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/toolset\/#how-do-threads-of-python-and-rust-work-together$/);
});

test('a search that finds nothing says so, and Escape closes it', async ({ page }) => {
  await page.goto(CHAPTER_PATH);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('<b>zzxqj</b>');
  await expect(dialog).toContainText('Nothing found');
  await dialog.getByRole('searchbox').fill('how to');
  await expect(dialog.getByRole('status')).toHaveText(/on every page/);
  await expect(dialog.locator('li')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a page that does not exist gives a way on', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('/no-such-page/');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('the page that says what is stored lists it with its size and clears it', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    localStorage.setItem('oxidizing:edit:porting-a-function/x', JSON.stringify({ text: 'mine' }));
  });
  await page.goto('/reference/storage/');
  const main = page.getByRole('main');
  await expect(main).toContainText('porting-a-function/x');
  await main.getByRole('button', { name: /clear (all|everything)/i }).click();
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('oxidizing:')),
  );
  expect(kept).toEqual([]);
  await expect(main).not.toContainText('porting-a-function/x');
});

test('pages are isolated, so that a running loop can be interrupted', async ({ page }) => {
  await page.goto(CHAPTER_PATH);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('both themes can be chosen and are kept', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  for (const theme of ['dark', 'light'] satisfies Theme[]) {
    await chooseTheme(page, theme);
    await page.goto(CHAPTER_PATH);
    await expect(html).toHaveAttribute('data-theme', theme);
  }
});
