/** "When it does not work": a pasted message opens its entry, and an unknown one gets the nearest. */
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { Trouble } from './pages/trouble.ts';

const TERMINAL =
  '(.venv) $ python try.py\r\nTraceback (most recent call last):\r\n  File "try.py", line 5\r\n\x1b[1;31mRuntimeError\x1b[0m: Already borrowed\r\n';

test('a pasted terminal opens the entry of its message, by keyboard too, and an unknown text gets three', async ({
  page,
}) => {
  const trouble = new Trouble(page);
  await trouble.open('#no-linker');
  await expect(trouble.entry('no-linker')).toBeInViewport();
  await trouble.open();
  await trouble.paste(TERMINAL);
  await expect(trouble.answer).toContainText('Already borrowed');
  await expect(trouble.entry('already-borrowed')).toBeFocused();
  await expect(trouble.entry('already-borrowed')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/work\/$/);

  await trouble.field.fill('my notebook keeps the old module after a build');
  await expect(trouble.answer).toContainText('No entry has this message');
  await expect(trouble.answer.getByRole('link')).toHaveCount(3);
  expect(await violations(page, 'trouble-finder')).toEqual([]);

  await trouble.field.fill('pyo3_runtime.PanicException: something');
  await page.keyboard.press('Control+Enter');
  await expect(trouble.entry('panic')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all entries are there, and no field is offered', async ({ page }) => {
    await page.goto('/reference/when-it-does-not-work/');
    await expect(page.locator('#already-borrowed')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Paste what you see' })).toHaveCount(0);
  });
});
