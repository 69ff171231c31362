/** The form that judges a port, and the profile that fills it in. */
import { expect, test } from './fixtures.ts';
import { ShouldIPort } from './pages/should-i-port.ts';

const SPIN = 'def spin(n):\n    return sum(range(n))\n\ndef main():\n    spin(3_000_000)\n';

test('the verdict follows the answers, explains itself, is copied and kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = new ShouldIPort(page);
  await form.open();
  await form.field('better algorithm').selectOption('no');
  await expect(form.headline).toHaveText('Not yet.');
  await form.field('better algorithm').selectOption('yes');
  await expect(form.headline).toHaveText('Port it.');
  await form.field('Share of the time').fill('5');
  await expect(form.headline).toHaveText('Leave it in Python.');
  await form.field('Share of the time').fill('');
  await expect(form.limit).toContainText('The share is missing');
  await form.field('Share of the time').fill('40');
  await expect(form.limit).toContainText('1.67×');
  await form.button('Copy as Markdown').click();
  await expect(form.root.locator('[data-part="said"]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('| 40 % |');
  await page.reload();
  await expect(form.field('Share of the time')).toHaveValue('40');
  await form.button('Reset').click();
  await expect(form.field('Share of the time')).toHaveValue('95');
});

test('code of the reader is profiled, its figures fill the form, and every mistake is explained', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const form = new ShouldIPort(page);
  await form.open();
  await form.profileMine(SPIN, 'main()', 'spin');
  await expect(form.profile).toContainText('spin and what it calls took', { timeout: 60_000 });
  expect(Number(await form.field('Share of the time').inputValue())).toBeGreaterThan(90);

  await form.profileMine('def f(:\n', 'f()', 'f');
  await expect(form.profile).toContainText('Python cannot read it (line 1): ');
  await form.profileMine('def f():\n    return 1 / 0\n', 'f()', 'f');
  await expect(form.profile).toContainText('(line 2): ZeroDivisionError');
  await form.profileMine(SPIN, 'main()', 'span');
  await expect(form.profile).toContainText('Functions that it defines: spin, main.');
  await form.profileMine(SPIN, '1 + 1', 'spin');
  await expect(form.profile).toContainText('never came to spin');
});

test("an endless loop in the reader's code is stopped", async ({ page }) => {
  test.setTimeout(120_000);
  const form = new ShouldIPort(page);
  await form.open();
  await form.profileMine('def f():\n    while True:\n        pass\n', 'f()', 'f');
  await expect(form.root).toHaveAttribute('data-state', 'running');
  await expect(form.profile).toContainText('Running', { timeout: 60_000 });
  await form.button('Stop').click();
  await expect(form.profile).toHaveText('Stopped.');
  await form.profileMine(SPIN, 'main()', 'spin');
  await expect(form.profile).toContainText('spin and what it calls took', { timeout: 60_000 });
});
