/** Stop works always: by interrupt where memory is shared, else by another worker, and the page says which. */
import { beforeAll, describe, expect, test } from 'vitest';
import { Cell } from './pages/cell.ts';
import { useSite } from './site.ts';
import { worlds } from './worlds.ts';

const LOOP = 'print("going", flush=True)\nwhile True: pass';
const RUST = `import doubles
text = "ab" * 5_000_000
print("going", flush=True)
while True: doubles.count_doubles_once(text)`;
/** A loop that swallows the interrupt, so that only another worker ends it. */
const STUBBORN = `print("going", flush=True)
while True:
    try:
        while True: pass
    except BaseException: pass`;

describe.each(worlds)('Stop on a page that is $name', (world) => {
  const site = useSite(world);
  let cell: Cell;

  beforeAll(async () => {
    cell = await Cell.first(await site.open('chapters/porting-a-function/'));
  });

  test('the page has what this world says', async () => {
    const { isolated, sharedMemory } = world;
    expect(
      await cell.page.evaluate(() => ({
        isolated: crossOriginIsolated,
        sharedMemory: typeof SharedArrayBuffer === 'function',
      })),
    ).toEqual({ isolated, sharedMemory });
  });

  test('ends an empty loop, and says truly whether variables are gone', async () => {
    await cell.execute('kept = 42\nprint("set")', 'set');
    await cell.start(LOOP);
    await cell.stop();
    await cell.prints('going');
    const said = /variables of all cells on this page are gone/.test(await cell.said());
    expect(said, 'variables are kept where memory is shared').toBe(!world.sharedMemory);
    await cell.execute('"kept" in globals()', world.sharedMemory ? 'True' : 'False');
  });

  test('ends a long call into Rust, and the cell works again', async () => {
    await cell.start(RUST);
    await cell.stop();
    await cell.execute('print("works", 6 * 7)', 'works 42');
  });

  test('ends a loop that will not be interrupted, and the cell works again', async () => {
    await cell.start(STUBBORN);
    await cell.stop();
    await cell.execute('print("works", 6 * 7)', 'works 42');
  });
});
