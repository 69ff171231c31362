/** What makes the chapter a lesson: predictions, the exercise, the quiz. */

import { PredictBox } from '../../scripts/browser/predict-box.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

test('a prediction folds what it covers until the reader answers, and is remembered', async ({
  page,
}) => {
  const chapter = new Chapter(page);
  await chapter.openFolded();
  const box = new PredictBox(page.locator('predict-box').first());
  await box.ready();
  await expect(box.covered).toBeHidden();
  const choice = box.root.locator('> form input').first();
  if ((await choice.getAttribute('type')) === 'radio') await choice.check();
  else await choice.fill('10');
  await box.root.getByRole('button', { name: 'Keep my guess' }).click();
  await expect(box.covered).toBeVisible();
  await expect(box.root.locator('> .reply')).toContainText('You said');
  await page.reload();
  await box.ready();
  await expect(box.covered).toBeVisible();
  await box.root.locator('> .reply [data-part="change"]').click();
  await expect(box.root.locator('> form')).toBeVisible();
});

test('hints open one by one and the solution is folded', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const turn = page.locator('your-turn');
  await expect(turn.locator('[data-hint="1"]')).toBeVisible();
  await expect(turn.locator('[data-hint="2"]')).toBeHidden();
  await turn.locator('[data-hint="1"] > summary').click();
  await expect(turn.locator('[data-hint="2"]')).toBeVisible();
  await expect(turn.locator('.solution figure')).toBeHidden();
  await turn.locator('.solution > summary').click();
  await expect(turn.locator('.solution figure').first()).toBeVisible();
  await turn.getByRole('checkbox', { name: 'I solved it' }).check();
  await page.reload();
  await expect(turn.getByRole('checkbox', { name: 'I solved it' })).toBeChecked();
});

test('each answer of the quiz is explained', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const questions = page.locator('quiz-box .question');
  expect(await questions.count()).toBeGreaterThanOrEqual(3);
  for (const question of await questions.all()) {
    for (const choice of await question.locator('.choice').all()) {
      await choice.getByRole('radio').check();
      await expect(choice.locator('.because')).toBeVisible();
    }
    await expect(question.locator('.because[data-right]')).toHaveCount(1);
  }
});
