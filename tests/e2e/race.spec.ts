/** The front page's race: Python against Rust on the reader's machine. */
import { expect, test } from './fixtures.ts';

test('the race runs three lanes and the floor, and says what each ratio changed', async ({
  page,
  watch,
}) => {
  await page.goto('/');
  const race = page.locator('race-panel');
  await expect(race).toHaveAttribute('data-ready', /.*/);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => path.startsWith('/engine/'))).toEqual([]);
  await race.getByRole('button', { name: 'Race' }).click();
  await expect(race).toHaveAttribute('data-state', 'done', { timeout: 80_000 });
  for (const lane of ['zip', 'rs_zipped', 'rs_shipped', 'wasm']) {
    await expect(race.locator(`[data-lane="${lane}"] [data-part="time"]`)).toHaveText(/\d/);
  }
  const verdict = race.locator('[data-part="verdict"]');
  await expect(verdict).toContainText(/compil/i);
  await expect(verdict).toContainText(/SIMD|bytes/i);
  await expect(verdict).toContainText(/answered/);
});

test('the race can be stopped and run again', async ({ page }) => {
  await page.goto('/');
  const race = page.locator('race-panel');
  await expect(race).toHaveAttribute('data-ready', /.*/);
  await race.getByRole('button', { name: 'Race' }).click();
  await race.getByRole('button', { name: 'Stop' }).click();
  await expect(race).toHaveAttribute('data-state', 'stopped');
  await race.getByRole('button', { name: /Race/ }).click();
  await expect(race).toHaveAttribute('data-state', 'done', { timeout: 80_000 });
});
