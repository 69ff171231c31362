/** The site under a finger, at 360 px: every control is large enough, and a tap does what a click does. */

import { PredictBox } from '../../scripts/browser/predict-box.ts';
import { expect, test } from './fixtures.ts';
import { Amdahl } from './pages/amdahl.ts';
import { CHAPTER_PATH, Chapter, openFirstCell } from './pages/chapter.ts';
import { allPages } from './pages/site.ts';
import { TabSet } from './pages/tab-set.ts';
import { excessWidth, smallTargets } from './pages/targets.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const path of allPages()) {
  test(`a finger hits every control of ${path}, and nothing scrolls sideways`, async ({
    page,
    watch,
  }) => {
    if (path === '/no-such-page/') watch.allow(/404/);
    await page.goto(path);
    for (const skip of await page.locator('predict-box > form [data-part="skip"]').all()) {
      await skip.tap();
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) {
        details.setAttribute('open', '');
      }
    });
    expect(await smallTargets(page)).toEqual([]);
    expect(await excessWidth(page)).toBe(0);
    // As wide as a page of 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await excessWidth(page)).toBe(0);
  });
}

test('a finger hits everything in the contents, and a link there leads to its page', async ({
  page,
}) => {
  await page.goto(CHAPTER_PATH);
  await page.getByRole('button', { name: 'Contents' }).tap();
  const contents = page.locator('#contents');
  await expect(contents).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
  await contents.getByRole('link', { name: 'Getting started' }).tap();
  await expect(page).toHaveURL(/getting-started/);
});

test('a tap switches the theme and opens the search, whose results a finger hits', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Theme/ }).tap();
  await expect(page.getByRole('button', { name: 'Theme: automatic' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).fill('borrow');
  await expect(dialog.getByRole('link').or(dialog.getByRole('option')).first()).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});

test('a tap into code opens the editor with the caret there, and Run runs what was typed', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  await cell.staticCode.tap({ position: { x: 20, y: 20 } });
  await expect(cell.editor).toBeFocused();
  // A phone's keyboard must neither correct code nor write capitals into it.
  await expect(cell.editor).toHaveAttribute('autocapitalize', 'off');
  await expect(cell.editor).toHaveAttribute('autocorrect', 'off');
  await expect(cell.editor).toHaveAttribute('spellcheck', 'false');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('print("tapped")\nx = 1');
  await cell.editor
    .locator('.cm-line')
    .nth(1)
    .tap({ position: { x: 200, y: 10 } });
  await page.keyboard.insertText(' # here');
  await expect(cell.editor.locator('.cm-line').nth(1)).toHaveText('x = 1 # here');
  await cell.button('Run').tap();
  await cell.reaches('done');
  await expect(cell.output).toContainText('tapped');
  await cell.button('Reset').tap();
  await expect(cell.badge).toBeHidden();
});

test('taps guess, fold, tick, answer and choose', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.openFolded();
  const box = new PredictBox(page.locator('predict-box').first());
  await box.ready();
  await box.root.locator('> form [data-part="skip"]').tap();
  await expect(box.covered).toBeVisible();
  await chapter.open();

  const turn = page.locator('your-turn');
  await turn.locator('[data-hint="1"] > summary').tap();
  await expect(turn.locator('[data-hint="2"]')).toBeVisible();
  await turn.getByRole('checkbox', { name: 'I solved it' }).tap();
  await expect(turn.getByRole('checkbox', { name: 'I solved it' })).toBeChecked();

  const choice = page.locator('quiz-box .choice').first();
  await choice.getByRole('radio').tap();
  await expect(choice.locator('.because')).toBeVisible();

  const panel = chapter.benchmark('count-doubles');
  await panel.ready();
  await panel.root.locator('.bench-options > summary').tap();
  await panel.root.locator('label', { hasText: /^\s*table\s*$/ }).tap();
  await expect(panel.root.getByRole('radio', { name: 'table' })).toBeChecked();
  await panel.root.locator('.bench-variants > summary').tap();
  const variant = panel.root.locator('input[name="variant"]:enabled').first();
  const before = await variant.isChecked();
  await variant.tap();
  expect(await variant.isChecked()).toBe(!before);
});

test('taps turn tabs and explain Rust', async ({ page }) => {
  await page.goto('/chapters/getting-started/');
  const tabs = new TabSet(page, 'system');
  await expect(tabs.root).toHaveAttribute('data-ready', '');
  await tabs.tab('Windows').tap();
  await expect(tabs.panel('Windows')).toBeVisible();
  const word = page.locator('read-rust').getByRole('button').nth(1);
  await word.tap();
  await expect(word).toHaveAttribute('aria-pressed', 'true');
});

test('a tap on a slider moves it there', async ({ page }) => {
  await new Chapter(page, '/chapters/why-rust/').open();
  const law = new Amdahl(page);
  await law.ready();
  const before = await law.share.inputValue();
  await law.share.tap({ position: { x: 5, y: 8 } });
  await expect(law.share).not.toHaveValue(before);
});
