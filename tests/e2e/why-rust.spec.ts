/** Why Rust: Amdahl's law can be played with, by keyboard too, and read without a script. */
import { expect, test } from './fixtures.ts';
import { Amdahl } from './pages/amdahl.ts';
import { Chapter } from './pages/chapter.ts';

const PATH = '/chapters/why-rust/';

test('95 % of the time caps the whole at 20 times, by keyboard alone', async ({ page }) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const amdahl = new Amdahl(page);
  await amdahl.ready();
  await expect(amdahl.share).toHaveAttribute('aria-valuetext', '95 %');
  await amdahl.speedup.focus();
  await page.keyboard.press('End');
  await expect(amdahl.speedup).toHaveAttribute('aria-valuetext', '1000×');
  await expect(amdahl.verdict).toContainText('stays below 20.0×');
  await expect(amdahl.overall).toHaveText(/^19\.\d×$/);
  expect(await amdahl.heightOf('here')).toBeGreaterThan(await amdahl.heightOf('ceiling'));

  await amdahl.share.focus();
  await page.keyboard.press('Home');
  await expect(amdahl.verdict).toContainText('nobody will notice');
  await amdahl.button('Reset').press('Enter');
  await expect(amdahl.share).toHaveAttribute('aria-valuetext', '95 %');
  await expect(amdahl.speedup).toHaveAttribute('aria-valuetext', '10×');
  await expect(amdahl.verdict).not.toContainText('nobody will notice');
});

test('the same port does not pay at 1 run a day and pays at 1,000,000, if a person waits', async ({
  page,
}) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const amdahl = new Amdahl(page);
  await amdahl.ready();
  await amdahl.button('1 run').click();
  await expect(amdahl.verdict).toContainText('does not pay for itself within a year');
  await amdahl.button('1,000,000 runs').click();
  await expect(amdahl.runs).toHaveAttribute('aria-valuetext', '1,000,000');
  await expect(amdahl.verdict).toContainText('the port pays for itself within a year');
  await amdahl.root.getByLabel('Who waits for it').selectOption('nobody');
  await expect(amdahl.verdict).toContainText('nobody waits for them');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the panel of the law tells the example of the text', async ({ page }) => {
    await page.goto(PATH);
    const amdahl = new Amdahl(page);
    await expect(amdahl.share).toBeHidden();
    await expect(amdahl.verdict).toBeVisible();
    await expect(amdahl.verdict).toContainText('20.0×');
  });
});
