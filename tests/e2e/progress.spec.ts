/** What the reader has done shows beside the chapters, in every tab, and can be reset. */
import { expect, test } from './fixtures.ts';

const CHAPTER = '/chapters/porting-a-function/';

test('what is done is counted in the contents, on the front page and in other tabs, and reset with a way back', async ({
  page,
  context,
}) => {
  const front = await context.newPage();
  await front.goto('/');
  const inList = front
    .locator('.chapters li', { hasText: 'Porting a function' })
    .locator('chapter-progress');
  await expect(inList).not.toHaveAttribute('data-done', /.*/);

  await page.goto(CHAPTER);
  await page.getByRole('checkbox', { name: 'I have read this chapter' }).check();
  const inContents = page.locator('nav a[aria-current="page"] chapter-progress').first();
  await expect(inContents).toContainText('1 of 4 done');
  await expect(inList).toContainText('1 of 4 done');

  for (const question of await page.locator('quiz-box .question').all()) {
    await question.getByRole('radio').first().check();
  }
  await expect(inContents).toContainText('2 of 4 done');
  await page.reload();
  await expect(inContents).toContainText('2 of 4 done');
  await expect(page.locator('quiz-box .question').first().getByRole('radio').first()).toBeChecked();

  await front.getByRole('button', { name: 'Reset progress' }).click();
  await expect(inList).not.toHaveAttribute('data-done', /.*/);
  await expect(page.getByRole('checkbox', { name: 'I have read this chapter' })).not.toBeChecked();
  await front.getByRole('button', { name: 'Undo' }).click();
  await expect(inList).toContainText('2 of 4 done');
});
