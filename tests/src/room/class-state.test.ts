/** When a page of a class asks what the teacher has set. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followClass } from '../../../src/room/class-state.ts';
import type { ClassState } from '../../../src/room/protocol.ts';

const state: ClassState = { closed: ['turn:collatz'], now: null, measurable: [] };

class Page extends EventTarget {
  visibilityState = 'visible';
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page that is looked at asks at once, again and again, and when the reader comes back to it', async () => {
  const page = new Page();
  const fetched = vi.fn(async () => Response.json(state));
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', fetched);
  const told: ClassState[] = [];
  followClass((one) => told.push(one));
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([state]);
  await vi.advanceTimersByTimeAsync(60_000);
  const count = told.length;
  expect(count).toBeGreaterThan(1);
  page.visibilityState = 'hidden';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(count);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveLength(count + 1);
});

test('a class that has ended, and a server that is another one, tell nothing', async () => {
  vi.stubGlobal('document', new Page());
  const answers = [
    async () => Promise.reject(new TypeError('no network')),
    async () => new Response('The code comes first', { status: 403 }),
    async () => new Response('<!doctype html>'),
  ];
  vi.stubGlobal('fetch', () => answers.shift()?.());
  const told = vi.fn();
  followClass(told);
  await vi.advanceTimersByTimeAsync(70_000);
  expect(answers).toEqual([]);
  expect(told).not.toHaveBeenCalled();
});
