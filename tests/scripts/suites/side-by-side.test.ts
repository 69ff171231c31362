/** Suites run side by side, and what they print stays apart. */
import { expect, test } from 'vitest';
import { sideBySide } from '../../../scripts/suites/side-by-side.ts';
import { Turns } from '../../../scripts/suites/turns.ts';

/** Works that end when they are told to, and a list of what happened. */
function works(...names: readonly string[]) {
  const events: string[] = [];
  const ends = new Map<string, () => void>();
  const all = names.map((name) => ({
    alone: name.startsWith('alone'),
    run: () => {
      events.push(`${name} starts`);
      return new Promise<string>((resolve) => {
        ends.set(name, () => {
          events.push(`${name} ends`);
          resolve(name);
        });
      });
    },
  }));
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { all, events, end };
}

test('as many works run at once as there are lanes, and the next starts when one ends', async () => {
  const { all, events, end } = works('a', 'b', 'c');
  const results = sideBySide(all, 2);
  await end('b');
  await end('c');
  await end('a');
  expect(events).toEqual(['a starts', 'b starts', 'b ends', 'c starts', 'c ends', 'a ends']);
  expect(await results).toEqual(['a', 'b', 'c']);
});

test('a work that needs all lanes starts when none runs, and none starts beside it', async () => {
  const { all, events, end } = works('a', 'alone', 'b', 'c');
  const results = sideBySide(all, 2);
  await end('a');
  await end('alone');
  await end('b');
  await end('c');
  expect(events).toEqual([
    ...['a starts', 'a ends', 'alone starts', 'alone ends'],
    ...['b starts', 'c starts', 'b ends', 'c ends'],
  ]);
  expect(await results).toEqual(['a', 'alone', 'b', 'c']);
});

test('a work that throws is not taken for one that has ended', async () => {
  const failing = { run: () => Promise.reject(new Error('no such program')) };
  await expect(sideBySide([failing], 2)).rejects.toThrow('no such program');
});

test('each one’s output is in one piece, in the order of their start, and the first one’s at once', () => {
  let shown = '';
  const turns = new Turns((text) => {
    shown += text;
  });
  const [a, b, c] = [turns.start(), turns.start(), turns.start()];
  b.write('b1 ');
  a.write('a1 ');
  expect(shown).toBe('a1 ');
  c.write('c1 ');
  c.end();
  a.write('a2 ');
  a.end();
  expect(shown).toBe('a1 a2 b1 ');
  b.write('b2 ');
  b.end();
  expect(shown).toBe('a1 a2 b1 b2 c1 ');
});
