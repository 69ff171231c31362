/** The front page's race: Python against Rust on the reader's machine. */
import { expect, test } from './fixtures.ts';

test('the race runs its lanes, shows each on a log axis and to scale, and says what each ratio changed', async ({
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
  const loop = race.locator('[data-lane="zip"]');
  await expect(loop.locator('.race-dot')).toBeVisible();
  await expect(loop.locator('.race-bar')).toBeHidden();
  await race.getByRole('button', { name: 'To scale' }).press('Enter');
  await expect(loop.locator('.race-bar')).toBeVisible();
  await expect(loop.locator('.race-dot')).toBeHidden();
  const verdict = race.locator('[data-part="verdict"]');
  await expect(verdict).toContainText(/compil/i);
  await expect(verdict).toContainText(/SIMD|bytes/i);
  await expect(verdict).toContainText(/answered/);
});

test('a race that is stopped gives the recorded figures back, and can be run again', async ({
  page,
}) => {
  await page.goto('/');
  const race = page.locator('race-panel');
  await expect(race).toHaveAttribute('data-ready', /.*/);
  const stop = race.getByRole('button', { name: 'Stop' });
  const recorded = await race.locator('.race-lanes').textContent();
  await expect(stop).toBeHidden();
  await race.getByRole('button', { name: 'Race' }).click();
  await stop.click();
  await expect(race).toHaveAttribute('data-state', 'stopped');
  await expect(stop).toBeHidden();
  expect(await race.locator('.race-lanes').textContent()).toBe(recorded);
  await expect(race.locator('[data-part="verdict"]')).toContainText('Recorded, not measured here');
  await race.getByRole('button', { name: /Race/ }).click();
  await expect(race).toHaveAttribute('data-state', 'done', { timeout: 80_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded race is told, and no button or word of one is there', async ({ page }) => {
    await page.goto('/');
    const race = page.locator('race-panel');
    await expect(race.getByRole('button')).toHaveCount(0);
    await expect(race.getByText('Press Race')).toBeHidden();
    await expect(race.locator('[data-lane="zip"] .race-dot')).toBeVisible();
  });
});
