/** A chapter on paper: the recorded charts, what is folded on the screen, nothing to press. */
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { onPaper, PAPERS } from './pages/paper.ts';
import { useTheme } from './pages/site.ts';

test('a chapter prints its recorded charts on white, without what is pressed', async ({ page }) => {
  const chapter = new Chapter(page);
  await useTheme(page, 'dark');
  await chapter.open();
  await onPaper(page, PAPERS.A4);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('.recorded-dot').first()).toBeVisible();
  await expect(page.locator('button:visible, select:visible')).toHaveCount(0);
});

test('what is folded on the screen is open on paper: figures, hints, solutions, all tabs, right answers', async ({
  page,
}) => {
  const chapter = new Chapter(page, '/chapters/getting-started/');
  await chapter.openFolded();
  await onPaper(page, PAPERS.A4);
  const visible = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.checkVisibility()));
  for (const selector of [
    'predict-box > .covered',
    '.bench-recorded table',
    'your-turn .hint p',
    'your-turn .solution pre',
    'choice-cell .solution pre',
    'tab-set > section',
    '.quiz .because[data-right]',
  ]) {
    const shown = await visible(selector);
    expect(shown.length, selector).toBeGreaterThan(0);
    expect(new Set(shown), selector).toEqual(new Set([true]));
  }
});

test('a blank in a program says on paper what may stand there', async ({ page }) => {
  await page.goto('/chapters/why-rust/');
  await onPaper(page, PAPERS.A4);
  const blank = page.locator('choice-cell [data-options]').first();
  const options = await blank.locator('option').allTextContents();
  expect(options.length).toBeGreaterThan(1);
  const content = await blank.evaluate((one) => getComputedStyle(one, '::after').content);
  for (const option of options) expect(content).toContain(option);
});

test('a chart of a measurement is printed in the light colours, and is dark again after it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const chapter = new Chapter(page);
  await useTheme(page, 'dark');
  await chapter.open();
  const panel = chapter.benchmark('count-doubles');
  await panel.reopenWith({ size: 10_000, variants: ['zip', 'rs_zipped'], view: 'bars' });
  await panel.measure();
  await panel.reaches('done');
  /** Python's blue in each theme, as often as it occurs in the chart. */
  const blues = () =>
    panel.root.locator('.bench-chart canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The chart is no canvas.');
      const pen = canvas.getContext('2d');
      const { data = [] } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const count = (red: number, green: number, blue: number) => {
        let found = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
        }
        return found > 20;
      };
      return { light: count(0x2b, 0x67, 0xa8), dark: count(0x7d, 0xb4, 0xea) };
    });
  await expect.poll(blues).toEqual({ light: false, dark: true });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await blues()).toEqual({ light: true, dark: false });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await blues()).toEqual({ light: false, dark: true });
});
