import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patienceOf, Silence } from '../../../../src/workshop/race/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a race that goes on saying something is left alone; a silent one is ended once', () => {
  const act = vi.fn();
  const silence = new Silence(patienceOf(20_000), act);
  for (let report = 0; report < 5; report += 1) {
    silence.heard();
    vi.advanceTimersByTime(9_000);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledOnce();
});

test('a race that has ended is not ended again, and a short one gets time to load', () => {
  const act = vi.fn();
  const silence = new Silence(patienceOf(5_000), act);
  silence.heard();
  vi.advanceTimersByTime(4_900);
  silence.end();
  vi.advanceTimersByTime(60_000);
  expect(act).not.toHaveBeenCalled();
});
