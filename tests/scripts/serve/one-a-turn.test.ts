/** Many requests at once: who is answered first, and how much of it in one turn of the event loop. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Lane, ownTurn } from '../../../scripts/serve/one-a-turn.ts';
import { PIECE, type Sink, sendBody } from '../../../scripts/serve/send-body.ts';

/** The names of those who wait, in the order of their turns. */
async function orderOf(waiting: readonly (readonly [Lane, string])[]): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(
    waiting.map(async ([lane, name]) => {
      await ownTurn(lane);
      order.push(name);
    }),
  );
  return order;
}

test('a page comes before all files that were asked for earlier, and these in their order', async () => {
  const waiting = [
    ['file', 'a'],
    ['file', 'b'],
    ['page', 'c'],
    ['page', 'd'],
  ] as const;
  expect(await orderOf(waiting)).toEqual(['c', 'd', 'a', 'b']);
});

test('whoever asks for pages without end does not keep files waiting for as long', async () => {
  const pages = Array.from({ length: 100 }, (_, number) => ['page', String(number)] as const);
  const order = await orderOf([['file', 'a file'], ...pages]);
  expect(order.indexOf('a file')).toBeLessThan(10);
});

test('the event loop goes round between two answers', async () => {
  let answered = 0;
  const all = Array.from({ length: 20 }, () =>
    ownTurn('file').then(() => {
      answered += 1;
    }),
  );
  const each: number[] = [];
  while (answered < 20) {
    const before = answered;
    await turn();
    each.push(answered - before);
  }
  await Promise.all(all);
  expect(Math.max(...each)).toBe(1);
});

/** A reader who takes a piece when told to. */
class SlowReader implements Sink {
  readonly pieces: Uint8Array[] = [];
  destroyed = false;
  isDone = false;
  #taken = () => {};

  write(piece: Uint8Array, taken: () => void): void {
    this.pieces.push(piece);
    this.#taken = taken;
  }

  end(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.isDone = true;
  }

  async takes(): Promise<void> {
    this.#taken();
    for (let turns = 0; turns < 5; turns += 1) await turn();
  }
}

const large = Uint8Array.from({ length: 2 * PIECE + 1 }, (_, index) => index % 251);

test('a slow reader of a large file has one piece waiting, and gets all of it in the end', async () => {
  const reader = new SlowReader();
  const sent = sendBody(reader, large);
  for (let turns = 0; turns < 5; turns += 1) await turn();
  expect(reader.pieces.map(({ length }) => length)).toEqual([PIECE]);
  await reader.takes();
  expect(reader.pieces.map(({ length }) => length)).toEqual([PIECE, PIECE]);
  await reader.takes();
  await sent;
  expect(reader.isDone).toBe(true);
  expect(Buffer.concat(reader.pieces).equals(large)).toBe(true);
});

test('who leaves in the middle of a large file is sent no more of it', async () => {
  const reader = new SlowReader();
  const sent = sendBody(reader, large);
  reader.destroyed = true;
  await reader.takes();
  await sent;
  expect(reader.pieces).toHaveLength(1);
  expect(reader.isDone).toBe(false);
});
