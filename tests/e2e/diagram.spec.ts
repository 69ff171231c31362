/** Pictures: their steps by buttons and keys, all of them without JavaScript and on paper, and what is said of a changed program. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { onPaper, PAPERS } from './pages/paper.ts';
import { Picture } from './pages/picture.ts';
import { excessWidth } from './pages/targets.ts';

const PAGE = '/chapters/porting-a-stateful-object/';

test('a picture goes from step to step by buttons and arrow keys, marks the line, and fits 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE);
  const picture = new Picture(page, 'moved');
  await expect(picture.place).toHaveText('1 / 4');
  await expect(picture.button('Back')).toHaveAttribute('aria-disabled', 'true');
  await expect(picture.current).toContainText('let notes');
  await picture.button('Next').click();
  await expect(picture.step(2)).toBeVisible();
  await expect(picture.step(1)).toBeHidden();
  await expect(picture.current).toContainText('book.append(notes)');
  await expect(picture.said).toContainText('Step 2 of 4: The call lends book');
  await page.keyboard.press('End');
  await expect(picture.place).toHaveText('4 / 4');
  await expect(picture.step(4)).toContainText('error[E0382]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(picture.place).toHaveText('3 / 4');
  expect(await violations(page, '#picture-moved')).toEqual([]);
  expect(await excessWidth(page)).toBe(0);

  const edgeOf = (line: Locator) => line.evaluate((it) => getComputedStyle(it).borderLeftColor);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await edgeOf(picture.current)).not.toBe(await edgeOf(picture.lines.first()));
  await page.emulateMedia({ forcedColors: 'none' });

  await onPaper(page, PAPERS.A4);
  for (const step of [1, 2, 3, 4]) await expect(picture.step(step)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all steps of a picture stand in a row, and nothing is to be pressed', async ({ page }) => {
    await page.goto(PAGE);
    const picture = new Picture(page, 'moved');
    for (const step of [1, 2, 3, 4]) await expect(picture.step(step)).toBeVisible();
    await expect(picture.button('Next')).toBeHidden();
  });
});

test('beside a compiler readers mend the program of a picture, which then says that it shows another one', async ({
  page,
}) => {
  await page.goto(PAGE);
  const picture = new Picture(page, 'moved');
  await expect(picture.changed).toBeHidden();
  await page.getByRole('button', { name: 'Change moved.rs' }).click();
  await expect(picture.program.editor).toBeFocused();
  await picture.program.rewrite('fn main() { println!("mended") }');
  await picture.program.run();
  await expect(picture.output).toHaveText('mended\n');
  await expect(picture.changed).toContainText('You have changed this program');
  expect(await violations(page, 'program-cell')).toEqual([]);
  await page.reload();
  await expect(picture.changed).toBeVisible();
  await picture.program.button('Reset').click();
  await expect(picture.changed).toBeHidden();
});
