/** Stop works always: by interrupt where the page is isolated, else by a new worker. Runs with and without isolation. */
import { expect, test } from './fixtures.ts';
import { Chapter, openFirstCell } from './pages/chapter.ts';

const LOOPS = [
  { name: 'an empty loop', program: 'print("going", flush=True)\nwhile True: pass' },
  { name: 'endless output', program: 'while True: print("going")' },
  {
    name: 'a loop that swallows the interrupt',
    program:
      'print("going", flush=True)\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass',
  },
  {
    name: 'a long call into Rust',
    program:
      'import doubles\ntext = "ab" * 5_000_000\nprint("going", flush=True)\nwhile True: doubles.count_doubles_once(text)',
  },
  {
    name: 'a sleep that is awaited',
    program: 'import asyncio\nprint("going", flush=True)\nawait asyncio.sleep(3600)',
  },
];

test('each loop is stopped, loses neither code nor output, and the cell works again', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const cell = await openFirstCell(page);
  for (const { name, program } of LOOPS) {
    await test.step(name, async () => {
      await cell.write(program);
      await cell.button('Run').click();
      await expect(cell.output).toContainText('going', { timeout: 60_000 });
      await cell.button('Stop').click();
      await cell.reaches('stopped');
      await expect(cell.output).toContainText('going');
      await expect(cell.badge).toBeVisible();
      await expect(cell.editor).toContainText(program.split('\n')[0] ?? '');
      await cell.execute('print("works", 6 * 7)');
      await expect(cell.output).toHaveText(/works 42/);
    });
  }
});

test('the page says whether variables were lost, and says so truly', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.execute('kept = 42');
  await cell.write('print("going", flush=True)\nwhile True: pass');
  await cell.button('Run').click();
  await expect(cell.output).toContainText('going');
  await cell.button('Stop').click();
  await cell.reaches('stopped');
  const said = await cell.said();
  await cell.execute('"kept" in globals()');
  const kept = (await cell.output.textContent())?.includes('True') ?? false;
  expect(/variables/i.test(said) && /lost|gone/i.test(said)).toBe(!kept);
  const isolated = await page.evaluate(() => crossOriginIsolated);
  expect(kept, 'an isolated page interrupts and keeps variables').toBe(isolated);
});

test('a cell that waits for another can be stopped before it starts', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const [first = '', second = ''] = await chapter.cellIds();
  const looping = chapter.cell(first);
  const waiting = chapter.cell(second);
  await looping.write('print("going", flush=True)\nwhile True: pass');
  await looping.button('Run').click();
  await expect(looping.output).toContainText('going', { timeout: 60_000 });
  await waiting.write('print("second")');
  await waiting.button('Run').click();
  await waiting.reaches('waiting');
  await waiting.button('Stop').click();
  await expect(waiting.root).not.toHaveAttribute('data-state', /waiting|running/);
  await expect(looping.root).toHaveAttribute('data-state', 'running');
  await looping.button('Stop').click();
  await looping.reaches('stopped');
});
