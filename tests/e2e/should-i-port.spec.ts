/** The form that judges a port, and the profile that fills it in. */
import { expect, test } from './fixtures.ts';
import { ShouldIPort } from './pages/should-i-port.ts';

const LOOP =
  'def spin(n):\n    total = 0\n    for i in range(n):\n        total += i\n\ndef main():\n    spin(300_000)\n';
const COROUTINE = `import asyncio
class Clock:
    async def tick(self):
        await asyncio.sleep(0.05)
async def main():
    await Clock().tick()
`;
const WINDOWS = `def moving(xs, width):
    return [sum(xs[i : i + width]) / width for i in range(len(xs) - width + 1)]
`;

test('there is no verdict before all is answered; then it is explained, exported and kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = new ShouldIPort(page);
  await form.open();
  await expect(form.headline).toHaveText('No verdict yet.');
  await expect(form.figures).toContainText('One run takes, in seconds · Runs a day');
  await form.button('Copy as Markdown').click();
  await expect(form.root.locator('[data-part="said"]')).toContainText('Still to answer');
  await form.field('One run takes').fill('1');
  await form.field('Share of the time').fill('40');
  await form.answer();
  await expect(form.headline).toHaveText('Port it.');
  await expect(form.figures).toContainText('1.67×');
  await form.field('better algorithm').selectOption('no');
  await expect(form.headline).toHaveText('Not yet.');
  await form.field('Who waits').selectOption('deadline');
  await expect(form.figures).toContainText('Still to answer: A run may take');
  await form.field('A run may take').fill('3');
  await expect(form.headline).toHaveText('Leave it in Python.');
  await form.field('Who waits').selectOption('machine');
  await form.root.getByText('What is assumed').click();
  await form.root.getByRole('group', { name: 'hours until' }).getByLabel('from').fill('9000');
  await expect(form.figures).toContainText('the smaller one first');
  await form.root.getByRole('group', { name: 'hours until' }).getByLabel('from').fill('1');
  await form.button('Copy as Markdown').click();
  await expect(form.root.locator('[data-part="said"]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('| 1 to 40 |');
  const download = page.waitForEvent('download');
  await form.button('Save').click();
  expect((await download).suggestedFilename()).toBe('should-we-port-this.md');
  await page.reload();
  await expect(form.field('Share of the time')).toHaveValue('40');
  await form.button('Reset').click();
  await expect(form.field('Share of the time')).toHaveValue('');
  await expect(form.headline).toHaveText('No verdict yet.');
});

test('the page for whoever decides is printed alone', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  const form = new ShouldIPort(page);
  await form.open();
  await form.field('One run takes').fill('1');
  await form.field('Share of the time').fill('95');
  await form.answer();
  await form.button('Print one page').click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.decision-sheet');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(
    'Should we port this? Port it.',
  );
  await expect(sheet).toContainText('hours of upkeep a year');
  await expect(form.root).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(form.root).toBeVisible();
});

test('code of the reader is profiled, its figures fill the form, and every mistake takes them away', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const form = new ShouldIPort(page);
  await form.open();
  await form.answer();
  await form.profileMine(LOOP, 'main()', 'spin');
  await expect(form.profile).toContainText('spin and what it calls took', { timeout: 60_000 });
  expect(Number(await form.field('Share of the time').inputValue())).toBeGreaterThan(90);
  await expect(form.headline).not.toHaveText('No verdict yet.');

  for (const [code, call, name, said] of [
    ['def f(:\n', 'f()', 'f', 'Python cannot read it (line 1): '],
    ['def f():\n    return 1 / 0\n', 'f()', 'f', '(line 2): ZeroDivisionError'],
    ['import numpy\ndef f(): pass\n', 'f()', 'f', 'Profile this code on your computer'],
    [LOOP, 'main()', 'span', 'Functions and methods that it defines: spin, main.'],
    [LOOP, '1 + 1', 'spin', 'never came to spin'],
    [LOOP, '', 'spin', 'Write a call'],
  ] as const) {
    await form.profileMine(code, call, name);
    await expect(form.profile).toContainText(said);
    await expect(form.headline, said).toHaveText('No verdict yet.');
    await expect(form.field('Share of the time'), said).toHaveValue('');
  }

  await form.profileMine(COROUTINE, 'await main()', 'Clock.tick');
  await expect(form.profile).toContainText('waiting');
  await expect(form.findings).toHaveText([/mostly waits/]);
  await expect(form.headline).toHaveText('Leave it in Python.');
  await form.field('Your code').press('End');
  await form.field('Your code').pressSequentially(' ');
  await expect(form.headline).toHaveText('No verdict yet.');
});

test('a finding can be said not to apply, and the page keeps that', async ({ page }) => {
  test.setTimeout(120_000);
  const form = new ShouldIPort(page);
  await form.open();
  await form.answer();
  await form.profileMine(WINDOWS, 'moving(list(range(20_000)), 50)', 'moving');
  await expect(form.findings).toHaveText([/takes a part of xs anew/], { timeout: 60_000 });
  await form.field('One run takes').fill('1');
  await expect(form.headline).toHaveText('Not yet.');
  await form.findings.getByRole('checkbox').check();
  await expect(form.headline).toHaveText('Port it.');
  await page.reload();
  await expect(form.findings.getByRole('checkbox')).toBeChecked();
  await expect(form.headline).toHaveText('Port it.');
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
  await form.profileMine(LOOP, 'main()', 'spin');
  await expect(form.profile).toContainText('spin and what it calls took', { timeout: 60_000 });
});
