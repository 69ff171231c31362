/** Python's memory is kept at the first visit; the next one starts from it, or as a first one where it cannot. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFirstCell } from './pages/chapter.ts';
import { type KeptMemory, keptCaches, readMemory, writeMemory } from './pages/memory.ts';
import { Starts } from './pages/starts.ts';

const DRAW = 'import random, sys\nrandom.random(), sys.path';

test.describe('a first visit', () => {
  test.use({ visit: 'first' });

  test('keeps what the second starts from, with a wheel and other random numbers', async ({
    page,
    context,
    starts: first,
  }) => {
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

  test('starts from the files each time where storage is forbidden', async ({
    page,
    context,
    starts,
  }) => {
    await context.route('**/_astro/worker-*.js', async (route) => {
      const response = await route.fetch();
      const forbid =
        "Object.defineProperty(self, 'caches', { get() { throw new DOMException('No.', 'SecurityError'); } });";
      await route.fulfill({ response, body: `${forbid}\n${await response.text()}` });
    });
    for (const visit of [1, 2]) {
      const cell = await openFirstCell(page);
      await cell.execute(`${visit} + 1`);
      await expect(cell.output).toContainText(String(visit + 1));
      await starts.settled();
    }
    expect(starts.restored).not.toContain(true);
    expect(await keptCaches(page)).toEqual([]);
  });

  test('keeps no copy either where the reader has removed all files', async ({ page, starts }) => {
    await page.addInitScript(() => localStorage.setItem('oxidizing:offline', 'true'));
    await (await openFirstCell(page)).execute('1');
    await starts.settled();
    expect(await keptCaches(page)).toEqual([]);
  });
});

/** Replaces what an earlier visit has kept by what is made of it. */
async function spoilMemory(
  page: Page,
  spoil: (kept: KeptMemory) => Partial<KeptMemory>,
): Promise<KeptMemory> {
  await page.goto('/favicon.svg');
  const kept = await readMemory(page);
  const spoilt = { ...kept, ...spoil(kept) };
  await writeMemory(page, spoilt);
  return spoilt;
}

test('damaged memory is not used, and the same visit keeps it anew', async ({ page, starts }) => {
  starts.isExcused = true;
  const { body } = await spoilMemory(page, (kept) => ({
    body: Buffer.from(kept.body).fill(7, 1_000_000, 1_001_000),
  }));
  const cell = await openFirstCell(page);
  await cell.execute('1 + 1');
  await expect(cell.output).toContainText('2');
  await starts.settled();
  expect(starts.restored).toEqual([false, false]);
  const anew = await readMemory(page);
  expect(anew.body.equals(body)).toBe(false);
  expect(anew.body.length).toBeGreaterThan(body.length / 2);
});

test('memory that is whole but is none of Python leads to an ordinary start', async ({
  page,
  starts,
}) => {
  starts.isExcused = true;
  const zeros = Buffer.alloc(65_536 * 400);
  const headers = { 'x-unpacked-bytes': String(zeros.length) };
  await spoilMemory(page, () => ({ headers, body: gzipSync(zeros) }));
  const cell = await openFirstCell(page);
  await cell.execute('1 + 1');
  await expect(cell.output).toContainText('2');
  expect(starts.restored[0]).toBe(false);
});

test('memory in which Python crashed is not started from again', async ({
  page,
  starts,
  watch,
}) => {
  watch.allow(/Aborted/);
  const cell = await openFirstCell(page);
  await cell.execute('import os\nos.abort()', 'failed');
  expect(starts.restored[0]).toBe(true);
  await expect.poll(() => keptCaches(page)).toEqual([]);
});
