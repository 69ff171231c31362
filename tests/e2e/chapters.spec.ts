/** What holds for every chapter: its cells run as recorded, and what its panels measure agrees. */
import { globSync } from 'node:fs';
import { BenchPanel } from '../../scripts/browser/bench-panel.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

const chapters = globSync('content/chapters/*/index.mdx')
  .sort()
  .map((file) => `/chapters/${file.match(/\d+-([^/]+)/)?.[1]}/`);

for (const path of chapters) {
  test(`${path}: every cell runs to its recorded output`, async ({ page }) => {
    test.setTimeout(240_000);
    const chapter = new Chapter(page, path);
    await chapter.open();
    await chapter.unfold();
    for (const id of await chapter.cellIds()) {
      const cell = chapter.cell(id);
      const recorded = await cell.output.textContent();
      await cell.run();
      // The record holds what is printed and the last value, not what goes to stderr.
      if (recorded) expect(await cell.printed(), `output of ${id}`).toBe(recorded.trim());
      await expect(cell.root, `outcome of ${id}`).toHaveAttribute(
        'data-outcome',
        /finished|raised/,
      );
    }
  });

  test(`${path}: the variants of each measurement agree`, async ({ page }) => {
    test.setTimeout(300_000);
    const chapter = new Chapter(page, path);
    await chapter.open();
    const names = await page
      .locator('bench-panel')
      .evaluateAll((all) => all.map(({ id }) => id.replace(/^bench-/, '')));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const panel = new BenchPanel(page, name);
      await panel.chooseSmallest();
      await panel.chooseBars();
      await panel.measure();
      await panel.reaches('done');
      const rows = await panel.exportRows();
      expect(rows.some(({ state }) => state === 'measured')).toBe(true);
      // Too slow at a size is no fault; wrong and failed are.
      const faults = rows.filter(({ state }) => state !== 'measured' && state !== 'skipped');
      expect(faults, name).toEqual([]);
    }
  });
}
