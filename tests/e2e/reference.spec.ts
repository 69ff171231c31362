/** The reference pages: filters, links to rows and terms, figures of one's own, and the sheet on paper. */
import { expect, test } from './fixtures.ts';
import { FilteredTable, pagesOf } from './pages/reference.ts';
import { Terms } from './pages/terms.ts';

const ROW = 'count-doubles-2017-default-build-rust-bytes-one-pass';
const KEPT = 'oxidizing:measured:count-doubles, letters, 1000000';

test('results are filtered by language and binding, and hidden tables take their headings along', async ({
  page,
}) => {
  const results = new FilteredTable(page, '/reference/results/');
  await results.open();
  const all = await results.rows.count();
  expect(all).toBeGreaterThan(40);
  await results.choose('Language', 'C');
  await results.choose('Binding', 'SWIG');
  const left = await results.rows.count();
  expect(left).toBeGreaterThan(0);
  await expect(results.count).toHaveText(`${left} of ${all} rows`);
  for (const row of await results.rows.all()) {
    await expect(row).toHaveAttribute('data-language', 'C');
    await expect(row).toHaveAttribute('data-binding', 'SWIG');
  }
  await expect(page.getByRole('heading', { name: /Python Modules in Rust/ })).toBeHidden();
  await expect(page.getByRole('heading', { name: /Speed up your Python/ })).toBeVisible();
});

test('a link to a row finds it, though a filter hides it', async ({ page }) => {
  const results = new FilteredTable(page, '/reference/results/');
  await results.open(`#${ROW}`);
  await expect(results.row(ROW)).toBeInViewport();
  const bar = await page.locator('header.bar').boundingBox();
  const row = await results.row(ROW).boundingBox();
  expect(row?.y).toBeGreaterThan(bar?.height ?? 0);
  await results.choose('Language', 'Cython');
  await expect(results.row(ROW)).toBeHidden();
  await page.evaluate((row) => {
    location.hash = '';
    location.hash = row;
  }, ROW);
  await expect(results.row(ROW)).toBeInViewport();
});

test('what this browser has measured stands beside the records', async ({ page }) => {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    KEPT,
    JSON.stringify({
      runtime: 'Chromium 156',
      baseline: 'zip',
      date: '2026-11-21T12:00:00Z',
      figures: { rs_bytes: { time: 0.25, ratio: 123 } },
    }),
  ] as const);
  const results = new FilteredTable(page, '/reference/results/');
  await results.open();
  await expect(results.row(ROW).locator('[data-live]')).toHaveText('123× 250 µs');
});

test('the glossary is searched by any of a term’s names, and leads to where a term is used', async ({
  page,
}) => {
  const glossary = new FilteredTable(page, '/reference/glossary/');
  await glossary.open();
  await glossary.type('borrowing');
  await expect(glossary.rows.first()).toHaveId('borrow');
  await glossary.type('');
  await glossary.row('borrow').getByRole('link', { name: 'Porting a function' }).click();
  await expect(page).toHaveURL(/\/chapters\/porting-a-function\/#the-port$/);
  const terms = new Terms(page);
  await terms.first('borrow').click();
  await terms.entryLink.click();
  await expect(page).toHaveURL(/\/reference\/glossary\/#borrow$/);
  await expect(glossary.row('borrow')).toBeInViewport();
});

test('the cheat sheet prints on two pages', async ({ page }) => {
  await page.goto('/reference/cheat-sheet/');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables are there whole, and no filter is offered', async ({ page }) => {
    await page.goto('/reference/results/');
    await expect(page.locator(`[id="${ROW}"]`)).toContainText('Josh Stone');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.goto('/reference/glossary/');
    await expect(page.locator('#borrow')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
