/** The benchmark as a reader uses it: measured, drawn, changed, shared. Runs with and without isolation. */
import { readFileSync } from 'node:fs';
import type { BenchPanel } from '../../scripts/browser/bench-panel.ts';
import type { BenchReport, SweepReport } from '../../src/bench/report.ts';
import type { Setup } from '../../src/benchmark/setup.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

const PANEL = 'count-doubles';
/** Few and fast variants, so that a test of behaviour does not wait for figures nobody reads. */
const QUICK = {
  variants: ['zip', 'rs_zipped', 'rs_shipped'],
  size: 10_000,
  seed: 7,
  baseline: 'zip',
} as const;
/** Slow enough to be caught while it measures. */
const SLOW = {
  variants: ['zip', 'pairwise', 'tee', 'once'],
  seed: 1,
  baseline: 'zip',
  input: 'letters',
} as const;

async function opened(
  page: import('@playwright/test').Page,
  setup: Partial<Setup>,
): Promise<{ chapter: Chapter; panel: BenchPanel }> {
  const chapter = new Chapter(page);
  await chapter.open();
  const panel = chapter.benchmark(PANEL);
  await panel.reopenWith(setup);
  return { chapter, panel };
}

const samplesOf = ({ rows }: BenchReport): readonly (readonly number[])[] =>
  rows.map((row) => (row.state === 'measured' ? row.samples : []));

test('before its first run a panel shows its rows and one button; what is to be chosen opens on request', async ({
  page,
}) => {
  const { panel } = await opened(page, {});
  await expect(panel.root.getByRole('button')).toHaveText(['Measure']);
  await expect(panel.root.getByRole('radio')).toHaveCount(0);
  await expect(panel.root.locator('[data-part="recorded"]')).toContainText('shipped');
  await panel.root.getByText('Set it up').press('Enter');
  await expect(panel.root.getByRole('combobox', { name: 'Size' })).toBeVisible();
  await expect(panel.root.getByRole('radio', { name: 'log axis' })).toBeChecked();
  await expect(panel.root.getByRole('radio', { name: 'to scale' })).toBeVisible();
});

test('a set-up chosen on an earlier visit is there again and never runs by itself', async ({
  page,
  watch,
}) => {
  const { panel } = await opened(page, { ...QUICK, input: 'equal', view: 'table' });
  await expect(panel.root.locator('select[name="input"]')).toHaveValue('equal');
  await expect(panel.root.locator('select[name="size"]')).toHaveValue('10000');
  await expect(panel.root.locator('input[name="seed"]')).toHaveValue('7');
  await expect(panel.root.locator('input[name="variant"]:checked')).toHaveCount(3);
  await page.waitForLoadState('networkidle');
  await expect(panel.root).toHaveAttribute('data-state', 'idle');
  expect(watch.paths.filter((path) => path.startsWith('/engine/'))).toEqual([]);
});

test('Measure checks, measures, and shows ratios with intervals in chart and table', async ({
  page,
}) => {
  const { panel } = await opened(page, { ...QUICK, input: 'letters', view: 'bars' });
  await panel.measure();
  await panel.reaches('done');
  const chart = panel.root.locator('[data-part="chart"] canvas');
  await expect(chart).toBeVisible();
  await expect(chart).toHaveAttribute('aria-label', /shipped/);
  await panel.root.getByRole('radio', { name: 'table' }).check();
  const table = panel.root.locator('[data-part="tables"] table').first();
  await expect(table).toContainText('shipped');
  const ratio = table.locator('tr', { hasText: 'shipped' });
  await expect(ratio).toContainText(/[\d.,]+×/);
  await expect(ratio).toContainText(/[\d.,]+ to [\d.,]+/);
  const report = await panel.exportJson();
  expect(report.rows.map(({ state }) => state)).toEqual(['measured', 'measured', 'measured']);
  const shipped = report.comparisons.find(({ variant }) => variant === 'rs_shipped');
  expect(shipped?.interval[0]).toBeGreaterThan(1);
  expect(report.rounds).toBeGreaterThan(1);
  for (const row of report.rows) {
    if (row.state === 'measured') expect(row.samples).toHaveLength(report.rounds);
  }
});

test('a version that disagrees with the oracle is shown as wrong and not ranked', async ({
  page,
}) => {
  const { panel } = await opened(page, {
    ...QUICK,
    variants: ['zip', 'rs_bytes', 'rs_shipped'],
    size: 1000,
    input: 'unicode',
    view: 'table',
  });
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root.locator('[data-part="tables"]')).toContainText(/wrong/i);
  const report = await panel.exportJson();
  const states = Object.fromEntries(report.rows.map(({ variant, state }) => [variant, state]));
  expect(states).toEqual({ zip: 'measured', rs_bytes: 'wrong', rs_shipped: 'measured' });
  expect(report.comparisons.map(({ variant }) => variant)).toEqual(['rs_shipped']);
});

test("the reader's own text is measured as text, and stays in this browser", async ({ page }) => {
  const { panel } = await opened(page, { ...QUICK, input: 'own', view: 'table' });
  await panel.root.locator('textarea').fill('<img src=x> aabb 😀😀 \u0000 geheim');
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root.locator('img')).toHaveCount(0);
  await page.reload();
  await panel.ready();
  await expect(panel.root.locator('textarea')).toHaveValue(/geheim/);
});

test('figures are refined, compared with another baseline, and leave as CSV, PNG and Markdown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { panel } = await opened(page, { ...QUICK, input: 'letters', view: 'bars' });
  await panel.measure();
  await panel.reaches('done');

  await test.step('Refine goes on with the samples it has', async () => {
    const before = await panel.exportJson();
    await panel.button('Refine').click();
    await panel.reaches('measuring');
    await panel.reaches('done');
    const after = await panel.exportJson();
    expect(after.rounds).toBeGreaterThan(before.rounds);
    expect(samplesOf(after).map((samples) => samples.slice(0, before.rounds))).toEqual(
      samplesOf(before),
    );
  });

  await test.step('another baseline changes the ratios without measuring again', async () => {
    const before = await panel.exportJson();
    await panel.root.locator('select[name="baseline"]').selectOption('rs_zipped');
    await expect(panel.root).toHaveAttribute('data-state', 'done');
    const after = await panel.exportJson();
    expect(after.baseline).toBe('rs_zipped');
    expect(samplesOf(after)).toEqual(samplesOf(before));
    expect(after.comparisons.map(({ baseline }) => baseline)).toEqual(['rs_zipped', 'rs_zipped']);
  });

  await test.step('figures leave', async () => {
    const csv = page.waitForEvent('download');
    await panel.button('CSV').click();
    expect(readFileSync(await (await csv).path(), 'utf8')).toMatch(/zip/);
    const png = page.waitForEvent('download');
    await panel.button('PNG').click();
    const bytes = readFileSync(await (await png).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(5_000);
    await panel.button('Copy as Markdown').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\| ?:?-+/);
  });
});

test('the size sweep shows time against size and names the crossovers in words', async ({
  page,
}) => {
  const { panel } = await opened(page, { ...QUICK, size: 1000, input: 'letters', view: 'sizes' });
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root.locator('[data-part="chart"] canvas')).toBeVisible();
  await expect(panel.root.locator('[data-part="notes"]')).toContainText(
    /crossover|ahead|faster|overtake/i,
  );
});

test('a guess is marked beside what was measured', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.openFolded();
  const { name, prediction } = await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('bench-panel')) {
      const text = panel.querySelector('script[data-part="definition"]')?.textContent ?? 'null';
      const definition: { panel: string; guess: { prediction: string } | null } = JSON.parse(text);
      if (definition.guess) return { name: definition.panel, ...definition.guess };
    }
    throw new Error('no benchmark of this page marks a guess');
  });
  await page.evaluate((id) => {
    const reply = { kind: 'ratio', value: 10, at: 0 };
    localStorage.setItem(`oxidizing:predict:${id}`, JSON.stringify(reply));
  }, prediction);
  await chapter.open();
  const panel = chapter.benchmark(name);
  await panel.openOptions();
  await panel.root.locator('select[name="size"]').selectOption('10000');
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root).toContainText(/you said 10[.\d]*×, measured/);
});

test.describe('a measurement that takes its time', () => {
  test.use({ budget: 8_000 });

  test('Stop ends a measurement at once, and it can be measured again', async ({ page }) => {
    const { panel } = await opened(page, { ...SLOW, size: 1_000_000 });
    await panel.measure();
    await panel.reaches('measuring');
    const later = panel.root.getByText('This counts for the next run.');
    const size = panel.root.locator('select[name="size"]');
    await size.selectOption('100');
    await expect(later).toBeVisible();
    await size.selectOption('1000000');
    await expect(later).toBeHidden();
    // Said beside the views, whether or not the set-up is open.
    await panel.root.getByText('Set it up').press('Enter');
    await panel.root.getByRole('radio', { name: 'sizes' }).check();
    await expect(later).toBeVisible();
    await panel.root.getByRole('radio', { name: 'bars' }).check();
    await expect(later).toBeHidden();
    await panel.root.getByText('Set it up').press('Enter');
    await panel.button('Stop').click();
    await panel.reaches('stopped');
    await expect(panel.button('Measure')).toBeFocused();
    await expect(panel.button('Stop')).toBeHidden();
    await size.selectOption('100');
    await panel.measure();
    await panel.reaches('done');
  });

  test('a tab that was hidden throws its figures away and says so', async ({ page }) => {
    const { panel } = await opened(page, { ...SLOW, size: 100_000 });
    await panel.measure();
    await panel.reaches('measuring');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await panel.reaches('discarded');
    await expect(panel.root).toContainText(/hidden/);
  });

  test('a sweep pauses while its tab is hidden, keeps finished sizes, and goes on when it is seen', async ({
    page,
  }) => {
    const { panel } = await opened(page, { ...SLOW, size: 1000, view: 'sizes' });
    const turn = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await panel.measure();
    await expect(panel.root.locator('[data-part="progress-text"]')).toContainText(/[2-9] sizes/);
    await turn(true);
    await panel.reaches('paused');
    await expect(panel.root).toContainText('Finished sizes stay');
    const before = await panel.exportJson<SweepReport>();
    expect(before.points.length).toBeGreaterThan(0);
    await turn(false);
    await panel.reaches('done');
    const after = await panel.exportJson<SweepReport>();
    expect(after.points.length).toBeGreaterThan(before.points.length);
    expect(after.points[0]).toEqual(before.points[0]);
  });
});
