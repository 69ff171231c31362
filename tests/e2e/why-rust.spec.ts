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
  await expect(amdahl.verdict).toContainText('never paid back');
  await amdahl.button('Reset').press('Enter');
  await expect(amdahl.share).toHaveAttribute('aria-valuetext', '95 %');
  await expect(amdahl.speedup).toHaveAttribute('aria-valuetext', '10×');
  await expect(amdahl.verdict).not.toContainText('never');
});

test('the same port is a waste at 1 run a day and pays at once at 1,000,000', async ({ page }) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const amdahl = new Amdahl(page);
  await amdahl.ready();
  await amdahl.button('1 run').click();
  await expect(amdahl.verdict).toContainText(/paid back after \d+ years/);
  await expect(amdahl.verdict).toContainText('Leave it');
  await amdahl.button('1,000,000 runs').click();
  await expect(amdahl.runs).toHaveAttribute('aria-valuetext', '1,000,000');
  await expect(amdahl.verdict).toContainText(/paid back after .*minutes/);
  await expect(amdahl.verdict).toContainText('Worth half a day');
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
