/** The demonstrations of the harness: nothing happens before a press, then each shows what it found. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PAGE = '/reference/how-we-measure/';

async function opened(page: Page, name: string): Promise<Locator> {
  await page.goto(PAGE);
  const demo = page.locator(`#demo-${name}`);
  await expect(demo).toHaveAttribute('data-ready', '');
  return demo;
}

async function run(demo: Locator): Promise<void> {
  await demo.getByRole('button', { name: 'Run' }).click();
}

test('nothing is fetched and nothing runs before a press', async ({ page, watch }) => {
  const demo = await opened(page, 'warm-up');
  await page.waitForLoadState('networkidle');
  await expect(demo).toHaveAttribute('data-state', 'idle');
  expect(watch.paths.filter((path) => /engine|\.wasm$|warm-up|worker/.test(path))).toEqual([]);
});

test('the clock shows its steps without any engine', async ({ page, watch }) => {
  const demo = await opened(page, 'clock-resolution');
  await run(demo);
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(demo.getByRole('img')).toHaveAttribute('aria-label', /stood still, then jumped/);
  await expect(demo.getByRole('listitem').first()).toContainText(
    /smallest step was [\d.]+ (µs|ms)/,
  );
  expect(watch.paths.filter((path) => /engine\/|\.wasm$/.test(path))).toEqual([]);
});

test('the first calls of a kernel and of a Python function make two curves', async ({ page }) => {
  const demo = await opened(page, 'warm-up');
  await run(demo);
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await expect(demo.getByRole('listitem')).toHaveText([
    /^▲ WebAssembly kernel: the first call took [\d.]+×/,
    /^● Python function: the first call took [\d.]+×/,
  ]);
});

test('a variant is measured against itself until Stop, and what is there stays', async ({
  page,
}) => {
  const demo = await opened(page, 'a-a');
  await run(demo);
  await expect(demo.getByRole('listitem').first()).toContainText(/^\d+ runs?: a difference/, {
    timeout: 60_000,
  });
  await demo.getByRole('button', { name: 'Stop' }).click();
  await expect(demo).toHaveAttribute('data-state', 'stopped');
  await expect(demo.getByRole('img')).toHaveAttribute('aria-label', /ratio of a kernel to itself/);
  await expect(demo.getByRole('button', { name: 'Run' })).not.toHaveAttribute('aria-disabled');
});
