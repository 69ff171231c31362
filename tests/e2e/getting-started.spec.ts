/** Tabs and the reading of Rust: by keyboard, over pages, without a script, on paper. */
import { expect, test } from './fixtures.ts';
import { TabSet } from './pages/tab-set.ts';

const PATH = '/chapters/getting-started/';

test('tabs go by arrow keys, and a choice holds for every set of its id and after a reload', async ({
  page,
}) => {
  await page.goto(PATH);
  const first = new TabSet(page, 'system');
  const second = new TabSet(page, 'system', 1);
  await expect(first.root).toHaveAttribute('data-ready', '');
  await expect(first.panel('Linux')).toBeVisible();
  await expect(first.panel('macOS')).toBeHidden();

  await first.tab('Linux').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first.tab('Windows')).toBeFocused();
  await expect(first.tab('Windows')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(first.panel('macOS')).toBeVisible();
  await expect(first.panel('Linux')).toBeHidden();
  await expect(second.panel('macOS')).toBeVisible();
  await expect(new TabSet(page, 'environment').panel('venv')).toBeVisible();

  await page.reload();
  await expect(second.panel('macOS')).toBeVisible();
  await expect(second.panel('Linux')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Linux', 'macOS', 'Windows']) {
    await expect(first.panel(name).getByRole('heading', { name })).toBeVisible();
  }
});

test('each marked word of the Rust is explained on focus and on a press', async ({ page }) => {
  await page.goto(PATH);
  const read = page.locator('read-rust');
  await expect(read).toHaveAttribute('data-ready', '');
  const words = read.getByRole('button');
  await words.first().focus();
  for (const word of await words.all()) {
    await expect(word).toBeFocused();
    const id = await word.getAttribute('aria-describedby');
    await expect(read.locator(`#${id}`)).toBeVisible();
    await expect(read.locator('dl > div').filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('Tab');
  }
  const question = words.filter({ hasText: /^\?$/ });
  await question.click();
  await expect(question).toHaveAttribute('aria-pressed', 'true');
  await expect(read.locator('dl > div').filter({ visible: true })).toContainText(
    'return it from here',
  );
});

test('lines of both columns stand beside each other, whatever is marked in them', async ({
  page,
}) => {
  for (const width of [660, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(PATH);
    const read = page.locator('read-rust');
    await expect(read).toHaveAttribute('data-ready', '');
    const [python, rust] = await read.locator('code').all();
    for (const [left, right] of [
      ['splitlines', 'lines'],
      ['return', 'Ok'],
    ] as const) {
      const line = await python?.getByText(left, { exact: true }).boundingBox();
      const beside = await rust?.getByText(right, { exact: true }).last().boundingBox();
      expect(line?.y).toBeCloseTo(beside?.y ?? 0, 0);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all ways and all explanations are there', async ({ page }) => {
    await page.goto(PATH);
    const system = new TabSet(page, 'system');
    await expect(system.root.getByRole('tablist')).toBeHidden();
    for (const name of ['Linux', 'macOS', 'Windows']) {
      await expect(system.panel(name).getByRole('heading', { name })).toBeVisible();
    }
    const words = page.locator('read-rust dl > div');
    expect(await words.count()).toBeGreaterThanOrEqual(9);
    for (const word of await words.all()) await expect(word).toBeVisible();
    await expect(page.locator('read-rust').getByRole('button')).toHaveCount(0);
  });
});
