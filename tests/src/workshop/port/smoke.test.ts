/** The reader's own calls after a build: a port that does not return, or breaks Python off, is named with its call. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contract } from '../../../../src/workshop/contract/contract.ts';
import { smokeCalls } from '../../../../src/workshop/port/smoke.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';
import { FakeEngine } from '../fake-engine.ts';

const contract: Contract = {
  ...{ function: 'f', docstring: '', parameters: [], returns: { kind: 'none' }, ulp: 0 },
  ...{ beyond: 'OverflowError', raises: [], changes: [], interruptible: false, bad: [] },
};

function begun() {
  const engine = new FakeEngine();
  const stop = new AbortController();
  return { engine, stop, end: smokeCalls(engine, NEW_WORK, contract, stop.signal) };
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

test('a call of the port that does not return is ended and named', async () => {
  const { engine, end } = begun();
  engine.note('port (1)');
  vi.advanceTimersByTime(10_000);
  const words = expect.stringMatching(/after 5 s: the call f\(1\) of the port\. Look for a loop/);
  expect(await end).toEqual({ kind: 'late', words });
  expect(engine.stops).toBe(1);
});

test('a call that breaks Python off is named', async () => {
  const { engine, end } = begun();
  engine.note('port (1)');
  engine.crash();
  expect(await end).toEqual({ kind: 'failed', words: 'In the call f(1) of the port: It broke.' });
});

test('Stop ends the calls, and no clock does so after it', async () => {
  const { engine, stop, end } = begun();
  engine.note('port (1)');
  stop.abort();
  vi.advanceTimersByTime(10_000);
  expect(await end).toEqual({ kind: 'stopped' });
  expect(engine.interrupts).toBe(0);
});
