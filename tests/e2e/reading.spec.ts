/** What makes the chapter a lesson: predictions, the exercise, the quiz. */

import { findPredictions } from '../snippets/predictions.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import {
  explanationsOf,
  figuresOf,
  plain,
  sectionAround,
  shownOf,
  visibleText,
} from './pages/unanswered.ts';

test('a question stays with its options: the right one, the guess and the reasons are marked, also later', async ({
  page,
}) => {
  const chapter = new Chapter(page);
  await chapter.openFolded();
  const box = chapter.prediction('plausible');
  await box.ready();
  await expect(box.covered).toBeHidden();
  await box.keepGuess();
  await expect(box.form.getByRole('alert')).toContainText('Choose an answer first');
  await box.form.getByRole('radio', { name: 'both' }).check();
  await box.keepGuess();
  await expect(box.reply).toBeFocused();
  const marked = async () => {
    await expect(box.reply).toContainText('You said: both. The right answer: neither.');
    await expect(box.covered).toBeVisible();
    await expect(box.form.getByRole('radio', { name: 'both your guess' })).toBeChecked();
    await expect(box.form.getByRole('radio', { name: 'neither right answer' })).toBeDisabled();
    for (const reason of await box.form.locator('.because').all()) {
      await expect(reason).toBeVisible();
    }
  };
  await marked();
  await page.reload();
  await box.ready();
  await marked();
  await box.askAgain();
  await expect(box.covered).toBeHidden();
  await expect(box.form.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.reload();
  await box.ready();
  await expect(box.covered).toBeHidden();
});

test('a slider that nobody has moved is no guess; moved by a key, it stands beside the answer', async ({
  page,
}) => {
  const chapter = new Chapter(page, '/chapters/why-rust/');
  await chapter.openFolded();
  const box = chapter.prediction('ceiling');
  await box.ready();
  await box.keepGuess();
  await expect(box.form.getByRole('alert')).toContainText('Move the slider');
  await expect(box.covered).toBeHidden();
  const slider = box.form.getByRole('slider');
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', 'no guess yet');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '1,000 times as fast');
  await box.keepGuess();
  await expect(box.reply).toContainText('The answer is less: 20 times as fast.');
  const left = (name: string) =>
    box.form
      .locator(`.answer-scale .mark.${name}`)
      .evaluate((mark) => Number.parseFloat(mark.style.left));
  expect(await left('guess')).toBe(100);
  expect(await left('right')).toBeCloseTo((Math.log10(20) / 3) * 100, 0);
  await box.askAgain();
  await box.skip();
  await expect(box.reply).toContainText('You did not guess. The answer: 20 times as fast.');
  await expect(box.form.locator('.answer-scale .mark.guess')).toBeHidden();
});

for (const { file, questions } of await findPredictions()) {
  const path = `/chapters/${file.match(/\d+-([^/]+)/)?.[1]}/`;
  test(`${path}: nothing gives an answer away before the reader has answered`, async ({ page }) => {
    const chapter = new Chapter(page, path);
    await chapter.openFolded();
    const main = page.locator('main');
    const hidden: string[] = [];
    for (const question of Object.values(questions)) {
      const box = chapter.prediction(question.id);
      await box.ready();
      expect(await visibleText(box.root)).toBe(plain(shownOf(question)));
      const section = await sectionAround(box.root);
      expect(section).toContain(plain(question.question));
      for (const figure of figuresOf(question)) expect(section).not.toContain(figure);
      hidden.push(...explanationsOf(question));
    }
    const before = await visibleText(main);
    expect(hidden.filter((words) => before.includes(words))).toEqual([]);
    // The same words stand there once every question is answered, or the check would find nothing ever.
    await chapter.open();
    const after = await visibleText(main);
    expect(hidden.filter((words) => !after.includes(words))).toEqual([]);
  });
}

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
      const radio = choice.getByRole('radio');
      await expect(radio).toHaveAccessibleDescription('');
      await radio.check();
      await expect(choice.locator('.because')).toBeVisible();
      await expect(radio).toHaveAccessibleDescription(/^(Right|No)\. /);
    }
    await expect(question.locator('.because[data-right]')).toHaveCount(1);
  }
});
