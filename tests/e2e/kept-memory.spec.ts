/** Memory of an earlier visit that Python cannot start from: the visit begins as a first one. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFirstCell } from './pages/chapter.ts';
import { type KeptMemory, keptCaches, readMemory, writeMemory } from './pages/memory.ts';

/** A fixture that only tests of a next visit have. */
function given<T>(fixture: T | null): T {
  if (fixture === null) throw new Error('This is no test of a next visit.');
  return fixture;
}

/** Replaces what an earlier visit has kept. */
async function replaceMemory(context: BrowserContext, memory: KeptMemory): Promise<void> {
  const earlier = await context.newPage();
  await earlier.goto('/favicon.svg');
  await writeMemory(earlier, memory);
  await earlier.close();
}

test('damaged memory is not used, and the same visit keeps it anew', async ({
  page,
  context,
  memory,
  starts,
}) => {
  given(starts).isExcused = true;
  const body = Buffer.from(given(memory).body).fill(7, 1_000_000, 1_001_000);
  await replaceMemory(context, { ...given(memory), body });
  const cell = await openFirstCell(page);
  await cell.execute('1 + 1');
  await expect(cell.output).toContainText('2');
  await given(starts).settled();
  expect(given(starts).restored).toEqual([false, false]);
  const anew = await readMemory(page);
  expect(anew.body.equals(body)).toBe(false);
  expect(anew.body.length).toBeGreaterThan(given(memory).body.length / 2);
});

test('memory that is whole but is none of Python leads to an ordinary start', async ({
  page,
  context,
  memory,
  starts,
}) => {
  given(starts).isExcused = true;
  const zeros = Buffer.alloc(65_536 * 400);
  const headers = { 'x-unpacked-bytes': String(zeros.length) };
  await replaceMemory(context, { ...given(memory), headers, body: gzipSync(zeros) });
  const cell = await openFirstCell(page);
  await cell.execute('1 + 1');
  await expect(cell.output).toContainText('2');
  expect(given(starts).restored[0]).toBe(false);
});

test('memory in which Python crashed is not started from again', async ({
  page,
  starts,
  watch,
}) => {
  watch.allow(/Aborted/);
  const cell = await openFirstCell(page);
  await cell.execute('import os\nos.abort()', 'failed');
  expect(given(starts).restored[0]).toBe(true);
  await expect.poll(() => keptCaches(page)).toEqual([]);
});
