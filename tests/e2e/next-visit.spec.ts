/** Python's memory is kept at the first visit, and the next one starts from it. */
import { expect, test } from './fixtures.ts';
import { openFirstCell } from './pages/chapter.ts';
import { keptCaches } from './pages/memory.ts';
import { Starts } from './pages/starts.ts';

const DRAW = 'import random, sys\nrandom.random(), sys.path';

test('the second visit starts from what the first kept, with a wheel and other random numbers', async ({
  page,
  context,
}) => {
  const first = await Starts.of(page);
  const cell = await openFirstCell(page);
  await cell.execute('import sys\nsys.path.append("/mine")\nleft = 1\nprint("here")');
  await first.settled();
  expect(first.restored).toEqual([false, false]);
  expect(await keptCaches(page)).toHaveLength(1);

  const drawn: string[] = [];
  for (const visit of [2, 3]) {
    const next = await context.newPage();
    const starts = await Starts.of(next);
    const again = await openFirstCell(next);
    await again.execute(DRAW);
    expect(starts.restored[0], `visit ${visit}`).toBe(true);
    await expect(again.output).not.toContainText('/mine');
    drawn.push((await again.output.textContent()) ?? '');
    await again.execute('"left" in globals()');
    await expect(again.output).toContainText('False');
    await again.execute('import doubles\ndoubles.count_doubles("aabbcc")');
    await expect(again.output).toContainText('3');
    await next.close();
  }
  expect(drawn[0]).not.toBe(drawn[1]);
});

test('where storage is forbidden each visit starts from the files', async ({ page, context }) => {
  await context.route('**/_astro/worker-*.js', async (route) => {
    const response = await route.fetch();
    const forbid =
      "Object.defineProperty(self, 'caches', { get() { throw new DOMException('No.', 'SecurityError'); } });";
    await route.fulfill({ response, body: `${forbid}\n${await response.text()}` });
  });
  const starts = await Starts.of(page);
  for (const visit of [1, 2]) {
    const cell = await openFirstCell(page);
    await cell.execute(`${visit} + 1`);
    await expect(cell.output).toContainText(String(visit + 1));
    await starts.settled();
  }
  expect(starts.restored).not.toContain(true);
  expect(await keptCaches(page)).toEqual([]);
});

test('a reader who has removed all files gets no copy of the memory either', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('oxidizing:offline', 'true'));
  const starts = await Starts.of(page);
  await (await openFirstCell(page)).execute('1');
  await starts.settled();
  expect(await keptCaches(page)).toEqual([]);
});
