/** How fast a loop without an end stops: by interrupt, and by replacing the worker. */
import type { Page } from '@playwright/test';
import { Cell } from '../browser/cell.ts';
import { partNamed } from '../browser/panels.ts';
import { CHAPTER, withSite } from '../browser/site.ts';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 10;
const LOOP = "print('in the loop', flush=True)\nwhile True: pass";
/** A loop that swallows the interrupt, so that only a new worker ends it. */
const STUBBORN = `print('in the loop', flush=True)
while True:
    try:
        while True: pass
    except BaseException: pass`;
const GOING = { within: partNamed('output'), words: 'in the loop' };
const STOPPED = { state: 'stopped' };
/** The spare loads Python in its worker; nothing on the page shows it, so the measurement waits for long. */
const SPARE_READY = 10_000;

export async function stopping(): Promise<Row[]> {
  const interrupted = await withSite(async (site) => {
    const cell = await written(await site.open(CHAPTER), LOOP);
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      await cell.time('Run', GOING);
      times.push(await cell.time('Stop', STOPPED));
    }
    return times;
  });
  const replaced = [
    ...(await timeReplacements({ isolated: true, program: STUBBORN })),
    ...(await timeReplacements({ isolated: false, program: LOOP })),
  ];
  return [
    atMost('stop of "while True: pass", by interrupt', medianOf(interrupted), 'ms', 100),
    atMost('stop by replacement with a spare ready', medianOf(replaced), 'ms', 1_000),
  ];
}

/** The first cell of a page, with a program in it. */
async function written(page: Page, program: string): Promise<Cell> {
  const cell = Cell.first(page);
  await cell.write(program);
  return cell;
}

/** Half the repeats each, isolated and not: both ways to a replacement count. */
function timeReplacements({
  isolated,
  program,
}: {
  readonly isolated: boolean;
  readonly program: string;
}): Promise<number[]> {
  return withSite(
    async (site) => {
      const page = await site.open(CHAPTER);
      const cell = await written(page, program);
      const times: number[] = [];
      for (let repeat = 0; repeat < REPEATS / 2; repeat += 1) {
        await cell.time('Run', GOING);
        await page.waitForTimeout(SPARE_READY);
        const start = performance.now();
        await cell.time('Stop', STOPPED);
        await cell.time('Run', GOING);
        times.push(performance.now() - start);
        await cell.time('Stop', STOPPED);
      }
      return times;
    },
    { isolated },
  );
}
