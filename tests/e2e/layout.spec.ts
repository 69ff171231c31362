/** The site on a narrow screen, without a mouse, and without JavaScript; `touch.spec.ts` goes through every page at 360 px. */
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH, Chapter } from './pages/chapter.ts';
import { allPages } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';

test('nothing scrolls sideways at 360 px with everything opened and a cell run', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const chapter = new Chapter(page);
  await chapter.open();
  for (const details of await page.locator('main details > summary').all()) {
    if (await details.isVisible()) await details.click();
  }
  const [first = ''] = await chapter.cellIds();
  await chapter.cell(first).execute('print("x" * 500)');
  expect(await excessWidth(page)).toBe(0);
});

/** Blocks of code that are wider than a window of 1280 px has room for: lines of 94 characters and more. */
const MOST_CUT = 21;

test('at 1280 px code uses the margin; what is still cut off fades, and the keyboard scrolls it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  let cut = 0;
  for (const path of allPages().filter((it) => it.startsWith('/chapters/'))) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) {
        details.setAttribute('open', '');
      }
      for (const covered of document.querySelectorAll<HTMLElement>('predict-box > .covered')) {
        covered.style.display = 'block';
      }
    });
    // What a benchmark measures comes when its fold is opened.
    await expect(page.locator('.bench-code:not(:has(pre))')).toHaveCount(0);
    const blocks = await page.evaluate(() => {
      return [...document.querySelectorAll<HTMLElement>('main pre')]
        .filter((it) => it.offsetParent !== null && it.scrollWidth > it.clientWidth + 1)
        .map((it) => ({
          code: it.textContent?.slice(0, 60),
          fades: getComputedStyle(it).backgroundImage.includes('gradient'),
          focusable: it.tabIndex === 0,
          isMeasured: it.closest('.bench-code') !== null,
        }));
    });
    expect(blocks.filter(({ fades, focusable }) => !fades || !focusable)).toEqual([]);
    cut += blocks.filter(({ isMeasured }) => !isMeasured).length;
  }
  expect(cut).toBeLessThanOrEqual(MOST_CUT);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the chapter can be read: prose, code and recorded figures', async ({ page }) => {
    await page.goto(CHAPTER_PATH);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('py-cell [data-part="code"]').first()).toBeVisible();
    await expect(page.locator('bench-panel table').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run' })).toHaveCount(0);
    for (const covered of await page.locator('predict-box > .covered').all()) {
      await expect(covered).toBeVisible();
    }
  });

  test('the front page shows recorded figures, labelled', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('race-panel')).toContainText(/recorded/i);
  });
});

test('the keyboard reaches the content, the theme, the search and the next page', async ({
  page,
}) => {
  await page.goto(CHAPTER_PATH);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  const focusables: string[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('Tab');
    focusables.push(
      await page.evaluate(() => document.activeElement?.closest('main')?.tagName ?? ''),
    );
  }
  expect(focusables).toContain('MAIN');
});
