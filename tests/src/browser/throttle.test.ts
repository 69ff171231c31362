/** A drawing that is asked for often is made seldom, and the last request is never lost. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '../../../src/browser/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once in an interval, however often it is asked', () => {
  const draw = vi.fn();
  const drawing = throttle(draw, 250);
  for (let asked = 0; asked < 50; asked += 1) drawing.request();
  vi.advanceTimersByTime(0);
  expect(draw).toHaveBeenCalledTimes(1);
  for (let asked = 0; asked < 50; asked += 1) drawing.request();
  vi.advanceTimersByTime(249);
  expect(draw).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(draw).toHaveBeenCalledTimes(2);
});

it('runs at once when it must and does not repeat what was asked before', () => {
  const draw = vi.fn();
  const drawing = throttle(draw, 250);
  drawing.request();
  drawing.flush();
  vi.advanceTimersByTime(1000);
  expect(draw).toHaveBeenCalledTimes(1);
});
