/** What a reader does with a Python cell. */
import { beforeAll, describe, expect, test } from 'vitest';
import { Cell } from './pages/cell.ts';
import { isVisible, MAIN_KEY, SOON, says, textOf } from './pages/element.ts';
import { useSite } from './site.ts';

describe('a cell', () => {
  const site = useSite();
  let cell: Cell;

  beforeAll(async () => {
    cell = await Cell.first(await site.open('chapters/porting-a-function/'));
  });

  test('is edited, run and left by the keyboard alone', async () => {
    const { page } = cell;
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('py-cell [data-part="code"]')?.focus(),
    );
    await page.press('Enter');
    await expect.poll(() => isVisible(page, 'py-cell .cm-content'), SOON).toBe(true);
    await page.press(MAIN_KEY, 'a');
    for (const key of '6 * 7') await page.press(key);
    await page.press(MAIN_KEY, 'Enter');
    await cell.reaches('done');
    await cell.prints('42');
    await page.press('Escape');
    await page.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement?.closest('.cm-content') !== null,
    );
    expect(inside, 'the cursor has left the editor').toBe(false);
  });

  test('shows what it prints, and its last value as a REPL does', async () => {
    await cell.execute('import sys\nprint("out")\nprint("err", file=sys.stderr)\n"é" * 2', "'éé'");
    expect(await textOf(cell.page, `${cell.part('output')} .stdout`)).toBe('out\n');
    expect(await textOf(cell.page, `${cell.part('output')} .stderr`)).toBe('err\n');
    expect(await textOf(cell.page, `${cell.part('output')} .value`)).toContain("'éé'");
  });

  test("shows a traceback of the reader's lines alone", async () => {
    await cell.execute('def half(n):\n    return 1 / n\n\nhalf(0)', 'ZeroDivisionError');
    const output = (await cell.output()) ?? '';
    expect(output).toContain('line 4, in <module>');
    expect(output.match(/File "/g)).toHaveLength(2);
  });

  test('shares its variables with the next run until Restart', async () => {
    await cell.execute('kept = 41\nprint("set")', 'set');
    await cell.execute('kept + 1', '42');
    await cell.press('Restart');
    await cell.execute('kept + 1', 'NameError');
  });

  test('keeps changed code over a reload, and runs it', async () => {
    await cell.write('print("mine")');
    await cell.page.reload();
    await cell.ready();
    await expect.poll(() => cell.isEdited(), SOON).toBe(true);
    await says(cell.page, cell.part('code'), 'print("mine")');
    await cell.run();
    await cell.prints('mine');
  });
});
