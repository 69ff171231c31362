/** A chapter on paper: every line of code, the recorded charts, nothing to press. */
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { useTheme } from './pages/site.ts';

test('a chapter prints its recorded charts on white, without what is pressed, and cuts no code off', async ({
  page,
}) => {
  const chapter = new Chapter(page);
  await useTheme(page, 'dark');
  await chapter.open();
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('.recorded-bar').first()).toBeVisible();
  await expect(page.locator('button:visible')).toHaveCount(0);
  const cut = await page
    .locator('pre:visible')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
  expect(cut).toBe(0);
});
