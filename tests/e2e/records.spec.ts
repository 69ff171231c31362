/** Tables of recorded rows: what was published, what is recorded and what the reader measures, side by side. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { RecordTable } from './pages/record-table.ts';
import { FilteredTable } from './pages/reference.ts';

const PATH = '/chapters/getting-started/';
const THEN = 'CPython 3.4.2; now';

/** The chapter with its panel set to two rows of this size, and the table of 2015 beside it. */
async function opened(page: Page, size: number) {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const panel = chapter.benchmark('fib');
  await panel.reopenWith({ variants: ['python', 'rs_wrapping'], size, baseline: 'python' });
  const table = new RecordTable(page, THEN);
  await table.ready();
  return { table, panel, rust: table.row('rust-cpython'), python: table.row(/^Python/) };
}

test('a measurement joins the published and the recorded figures, in the table and on the chart', async ({
  page,
}) => {
  const { table, panel, rust, python } = await opened(page, 90);
  await expect(table.live(rust)).toBeHidden();
  await expect(rust.locator('.mark.here')).toBeHidden();
  await panel.measure();
  await panel.reaches('done');
  await expect(table.live(rust)).toHaveText(/^\d[\d.,]*× \d/);
  await expect(table.live(python)).toHaveText(/^1× /);
  // The axis is logarithmic: what is faster than Python lies to the right of it.
  const place = await table.place(python, 'here');
  expect(await table.place(rust, 'here')).toBeGreaterThan(place);
  expect(place).toBeCloseTo(await table.place(python, 'then'), 2);
});

test('another size than the table is of gives a figure but no place on the chart', async ({
  page,
}) => {
  const { table, panel, rust } = await opened(page, 10);
  await panel.measure();
  await panel.reaches('done');
  await expect(table.live(rust)).toHaveText(/×/);
  await expect(table.root.locator('[data-part="live"]')).toContainText('n = 10');
  await expect(rust.locator('.mark.here')).toBeHidden();
});

test('a row has one link to its note', async ({ page }) => {
  const results = new FilteredTable(page, '/reference/results/');
  await results.open();
  const link = results.row('fib-number-90-c-api').getByRole('link', { name: /^note/ });
  const id = (await link.getAttribute('href'))?.slice(1) ?? '';
  await link.click();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await expect(page.locator(`[id="${id}"]`)).not.toBeEmpty();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both times, their chart and where they come from are there, and no empty live column', async ({
    page,
  }) => {
    await page.goto(PATH);
    const table = new RecordTable(page, THEN);
    await expect(table.rows).toHaveCount(4);
    for (const row of await table.rows.all()) {
      await expect(row.locator('.mark.then')).toBeVisible();
      await expect(row.locator('.mark.now')).toBeVisible();
    }
    await expect(table.root.locator('td.needs-js').first()).toBeHidden();
    const builds = new RecordTable(page, 'places are those').root.first();
    await builds.getByText('Where these figures come from').click();
    await expect(builds.locator('.origins')).toContainText('npm run record');
  });
});

test('on a telephone a row is its name, and its figures in one line below', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PATH);
  const row = new RecordTable(page, THEN).row('rust-cpython');
  const name = await row.locator('th').boundingBox();
  const figures = await row.locator('td:not(.plot)').filter({ visible: true }).all();
  expect(figures).toHaveLength(2);
  for (const figure of figures) {
    const box = await figure.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    expect(box?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0) + 20);
  }
});
