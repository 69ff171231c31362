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

test('what cannot be read is noticed, with its words', async ({ page }) => {
  await page.setContent(`<main>
    <svg width="200" height="40">
      <text x="10" y="20">first</text><text x="14" y="20">second</text><text x="190" y="20">third</text>
    </svg>
    <table><tr><td><div style="width: 2em; overflow: hidden; white-space: nowrap">a long name</div></td></tr></table>
  </main>`);
  expect(await unreadableLabels(page)).toEqual([
    'on each other: first; second',
    'outside of its picture: third',
    'cut off: a long name',
  ]);
});
