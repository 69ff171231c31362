/** Works run side by side, and each after those that it names. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../../scripts/steps/in-order.ts';

/** Runs works that take so many turns each; what starts and ends is written down in its order. */
async function record(
  works: readonly { name: string; turns?: number }[],
  lanes: number,
  { after = {}, failing = [] }: { after?: Record<string, string[]>; failing?: string[] } = {},
) {
  const events: string[] = [];
  let most = 0;
  let running = 0;
  const all = inOrder(works, after, lanes, async ({ name, turns = 1 }) => {
    events.push(name);
    running += 1;
    most = Math.max(most, running);
    for (let left = turns; left > 0; left -= 1) await turn();
    running -= 1;
    if (failing.includes(name)) throw new Error(`${name} failed`);
    events.push(`/${name}`);
  });
  const failure = await all.then(
    () => null,
    (error: Error) => error.message,
  );
  return { events, most, failure };
}

test('works start in their order, no more at once than there are lanes', async () => {
  const { events, most } = await record([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
  expect(events.filter((event) => !event.startsWith('/'))).toEqual(['a', 'b', 'c']);
  expect(most).toBe(2);
  expect((await record([{ name: 'a' }, { name: 'b' }], 1)).events).toEqual(['a', '/a', 'b', '/b']);
});

test('a work waits for all that it names, and others go ahead of it', async () => {
  const works = [{ name: 'a', turns: 5 }, { name: 'b' }, { name: 'c' }];
  const after = { b: ['a', 'absent'] };
  expect((await record(works, 2, { after })).events).toEqual(['a', 'c', '/c', '/a', 'b', '/b']);
});

test('after a failure nothing starts, and what runs ends before it is told', async () => {
  const works = [{ name: 'a' }, { name: 'b', turns: 5 }, { name: 'c' }];
  const { events, failure } = await record(works, 2, { failing: ['a'] });
  expect(events).toEqual(['a', 'b', '/b']);
  expect(failure).toBe('a failed');
});

test('works that wait for each other are told, not waited for', async () => {
  const after = { a: ['b'], b: ['a'] };
  expect((await record([{ name: 'a' }, { name: 'b' }], 2, { after })).failure).toBe(
    'Each waits for another: a, b.',
  );
});
