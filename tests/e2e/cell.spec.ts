/** What a reader does with a Python cell, the gentle way. */
import { expect, test } from './fixtures.ts';
import { Chapter, openFirstCell } from './pages/chapter.ts';

test('nothing of the engine or the editor is loaded before the reader asks', async ({
  page,
  watch,
}) => {
  const chapter = new Chapter(page);
  await chapter.open();
  await page.mouse.wheel(0, 4_000);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => path.startsWith('/engine/'))).toEqual([]);
  expect(page.workers()).toHaveLength(0);
  const [first = ''] = await chapter.cellIds();
  await chapter.cell(first).run();
  expect(watch.paths.filter((path) => path.endsWith('.wasm')).length).toBeGreaterThan(0);
});

test('the real extension module is imported and its wheel is loaded by the page', async ({
  page,
  watch,
}) => {
  const cell = await openFirstCell(page);
  await cell.execute(
    'import doubles\nprint(doubles.doubles.__file__)\ndoubles.count_doubles("aabbcc"), doubles.count_doubles("éé")',
  );
  await expect(cell.output).toContainText('.so');
  await expect(cell.output).toContainText('(3, 1)');
  expect(watch.paths.some((path) => path.endsWith('.whl'))).toBe(true);
});

test('the value of the last expression is shown as a REPL shows it, and None is not', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.execute('print("out")\nimport sys\nprint("err", file=sys.stderr)\n"é" * 2');
  await expect(cell.output.locator('.stdout')).toHaveText(/out/);
  await expect(cell.output.locator('.stderr')).toHaveText(/err/);
  await expect(cell.output.locator('.value')).toHaveText(/'éé'/);
  await cell.execute('None');
  await expect(cell.output.locator('.value')).toHaveCount(0);
  await cell.execute(
    'for i in range(101): print(f"\\r{i}% ", end="")\nprint("\\33[1;31mred\\33[0m")',
  );
  await expect(cell.output).toHaveText('100% red');
  await expect(cell.output.locator('.ansi-red.ansi-bold')).toHaveText('red');
});

test('cells share one namespace until Restart', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.execute('kept = 41');
  await cell.execute('kept + 1');
  await expect(cell.output).toContainText('42');
  await cell.button('Restart').click();
  await cell.execute('kept + 1');
  await expect(cell.output).toContainText('NameError');
});

test('a cell that needs an earlier one runs it first', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const needy = page.locator('py-cell[data-needs]:not([data-needs=""])').first();
  const id = (await needy.getAttribute('data-cell')) ?? '';
  const needs = ((await needy.getAttribute('data-needs')) ?? '').split(' ');
  expect(needs.length, 'the chapter has a cell that needs another').toBeGreaterThan(0);
  await chapter.cell(id).run();
  for (const need of needs) {
    await expect(chapter.cell(need).root).toHaveAttribute('data-state', 'done');
  }
});

test('what a page cannot do is said first, and what Python says is in a fold', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.execute('import numpy');
  await expect(cell.output.locator('> .hint')).toContainText('numpy is not available here');
  const fold = cell.output.locator('details');
  await expect(fold.locator('.traceback')).toBeHidden();
  await fold.getByText('What Python says: ModuleNotFoundError').click();
  await expect(fold.locator('.traceback')).toBeVisible();
  await cell.execute('raise RuntimeError("Already borrowed")');
  const entry = cell.output.getByRole('link', { name: 'Why this happens' });
  await expect(entry).toHaveAttribute('href', /when-it-does-not-work\/#already-borrowed$/);
});

test('an edit survives a reload, is marked, and Reset takes it back and can be undone', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  await expect(cell.badge).toBeVisible();
  await page.reload();
  await cell.ready();
  await expect(cell.badge).toBeVisible();
  await cell.run();
  await expect(cell.output).toContainText('mine');
  await cell.button('Reset').click();
  await expect(cell.badge).toBeHidden();
  await cell.button('Undo reset').click();
  await expect(cell.badge).toBeVisible();
});

test('an edit of an original that has changed since is kept and said', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('oxidizing:edit:'));
    if (key === undefined) throw new Error('no edit is kept');
    const kept: { original: string } = JSON.parse(localStorage.getItem(key) ?? '');
    localStorage.setItem(key, JSON.stringify({ ...kept, original: 'print("older")' }));
  });
  await page.reload();
  await cell.ready();
  await expect(cell.part('draft')).toBeVisible();
  await cell.button('Keep mine').click();
  await expect(cell.part('draft')).toBeHidden();
  await cell.run();
  await expect(cell.output).toContainText('mine');
});

test('the keyboard alone edits, runs and leaves a cell', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  await cell.staticCode.focus();
  await page.keyboard.press('Enter');
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('6 * 7');
  await page.keyboard.press('ControlOrMeta+Enter');
  await cell.reaches('done');
  await expect(cell.output).toContainText('42');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell.editor).not.toBeFocused();
});

test.describe('a first visit', () => {
  test.use({ visit: 'first' });

  test('an engine that cannot be loaded says why, and Retry loads it', async ({ page, watch }) => {
    watch.allow(/Failed to load resource|net::ERR/);
    const cell = await openFirstCell(page);
    await cell.ready();
    await cell.root.hover();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await cell.run('failed');
    await expect(cell.notice).toBeVisible();
    await expect(cell.notice).toContainText(/network|offline|connection/i);
    await page.context().setOffline(false);
    await cell.button('Retry').click();
    await cell.reaches('done');
  });

  test('a damaged engine file is found out and said', async ({ page, watch }) => {
    watch.allow(/Failed to load resource|wasm|WebAssembly/i);
    await page.context().route(/python_stdlib\.zip$/, async (route) => {
      await route.fulfill({ status: 200, contentType: 'application/zip', body: 'not a zip' });
    });
    const cell = await openFirstCell(page);
    await cell.run('failed');
    await expect(cell.notice).toContainText(/damaged|incomplete/i);
    await page.context().unroute(/python_stdlib\.zip$/);
    await cell.button('Retry').click();
    await cell.reaches('done');
  });
});
