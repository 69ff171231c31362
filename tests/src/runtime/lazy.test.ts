/** Engines that are loaded when they are first needed. */
import { expect, it, vi } from 'vitest';
import { Lazy } from '../../../src/runtime/lazy.ts';
import type { EngineInfo } from '../../../src/runtime/protocol.ts';
import { info } from './fakes.ts';

it('loads once for requests that come while it loads, and tells each of them', async () => {
  const told: number[] = [];
  const lazy = new Lazy<{ info: EngineInfo }>((id) => told.push(id));
  const load = vi.fn(async () => ({ info }));
  const [first, second] = await Promise.all([lazy.get(1, load), lazy.get(2, load)]);
  expect(first).toBe(second);
  expect(load).toHaveBeenCalledOnce();
  expect(told).toEqual([1, 2]);
});

it('tells nothing to a request that did not have to wait', async () => {
  const told: number[] = [];
  const lazy = new Lazy<{ info: EngineInfo }>((id) => told.push(id));
  await lazy.get(1, async () => ({ info }));
  await lazy.get(2, async () => ({ info }));
  expect(told).toEqual([1]);
});

it('tries anew after a failure', async () => {
  const lazy = new Lazy<{ info: EngineInfo }>(() => {});
  await expect(lazy.get(1, () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(lazy.failed).toBe(true);
  await lazy.get(2, async () => ({ info }));
  expect(lazy.failed).toBe(false);
  expect(lazy.loaded).toEqual({ info });
});
