import { expect, test } from 'vitest';
import { unlessCrashed } from '../../../../src/runtime/python/uncaught-crash.ts';

/** An error that nobody has caught, as a worker tells it. */
function uncaught(kind: 'error' | 'unhandledrejection', cause: unknown): Event {
  const event = new Event(kind, { cancelable: true });
  return Object.assign(event, { [kind === 'error' ? 'error' : 'reason']: cause });
}

const FULL = new RangeError('Maximum call stack size exceeded');

test.each(['error', 'unhandledrejection'] as const)(
  'work that would never end is ended by a crash that is told as %s',
  async (kind) => {
    const worker = new EventTarget();
    const work = unlessCrashed(new Promise(() => {}), worker);
    const event = uncaught(kind, FULL);
    worker.dispatchEvent(event);
    await expect(work).rejects.toBe(FULL);
    expect(event.defaultPrevented).toBe(true);
  },
);

test('an exception of the reader’s own callback ends nothing, and stays on the console', async () => {
  const worker = new EventTarget();
  const end = Promise.withResolvers<string>();
  const work = unlessCrashed(end.promise, worker);
  const event = uncaught('error', new Error('KeyError: 1'));
  worker.dispatchEvent(event);
  end.resolve('done');
  expect(await work).toBe('done');
  expect(event.defaultPrevented).toBe(false);
});
