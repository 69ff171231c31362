/** The frame around the chapters: search, theme, navigation, 404, stored data, headers. */
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH } from './pages/chapter.ts';
import { allPages } from './pages/site.ts';

test('the search loads when it is first opened and finds the chapter by keyboard', async ({
  page,
  watch,
}) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => path.includes('pagefind'))).toEqual([]);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('searchbox').fill('doubles');
  await expect(dialog.locator('li a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(chapters|reference)\//);
});

test('a search that finds nothing says so, and Escape closes it', async ({ page }) => {
  await page.goto(CHAPTER_PATH);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('<b>zzxqj</b>');
  await expect(dialog).toContainText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a page that does not exist says so with status 404 and a way on', async ({ page, watch }) => {
  watch.allow(/404/);
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('every link inside the site leads somewhere', async ({ page, request }) => {
  const seen = new Set<string>();
  for (const path of allPages().filter((candidate) => candidate !== '/no-such-page/')) {
    await page.goto(path);
    const links = await page
      .locator('a[href]')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : '')),
      );
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== new URL(page.url()).origin) continue;
      if (url.pathname === new URL(page.url()).pathname && url.hash.length > 1) {
        const target = decodeURIComponent(url.hash.slice(1));
        await expect(page.locator(`[id="${target}"]`), `${path}${url.hash}`).toHaveCount(1);
      }
      if (seen.has(url.pathname)) continue;
      seen.add(url.pathname);
      expect((await request.get(url.pathname)).status(), url.pathname).toBe(200);
    }
  }
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

test('every page is sent with the headers of the one table', async ({ request }) => {
  for (const path of allPages()) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain("'unsafe-inline'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('pages are isolated, so that a running loop can be interrupted', async ({ page }) => {
  await page.goto(CHAPTER_PATH);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('both themes can be chosen and are kept', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  const button = page.getByRole('button', { name: /^Theme/ });
  for (const theme of ['dark', 'light']) {
    await expect(async () => {
      if ((await button.getAttribute('aria-label')) !== `Theme: ${theme}`) await button.click();
      await expect(button).toHaveAccessibleName(`Theme: ${theme}`, { timeout: 500 });
    }).toPass();
    await expect(html).toHaveAttribute('data-theme', theme);
    await page.goto(CHAPTER_PATH);
    await expect(html).toHaveAttribute('data-theme', theme);
  }
});
