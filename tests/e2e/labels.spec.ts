/** Words in charts and tables, on a telephone and on a wide window: none is cut off or lies on another. */
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { unreadableLabels } from './pages/labels.ts';
import { listedPages } from './pages/site.ts';

const PATHS = listedPages().filter((path) => /chapters\/.|results|^\/$/.test(path));

for (const path of PATHS) {
  test(`every label of ${path} can be read`, async ({ page }) => {
    await new Chapter(page, path).open();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) {
        details.setAttribute('open', '');
      }
    });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await unreadableLabels(page), `at ${width} px`).toEqual([]);
    }
  });
}
