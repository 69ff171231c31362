/** How fast a loop without an end stops: by interrupt, and by replacing the worker. */

import { timePress, writeProgram } from './cell-page.ts';
import { atMost, medianOf, type Row } from './rows.ts';
import { CHAPTER, withSite } from './site.ts';

const REPEATS = 10;
const LOOP = "print('in the loop', flush=True)\nwhile True: pass";
/** A loop that swallows the interrupt, so that only a new worker ends it. */
const STUBBORN = `print('in the loop', flush=True)
while True:
    try:
        while True: pass
    except BaseException: pass`;
/** The spare loads Python in its worker; nothing on the page shows it, so the measurement waits for long. */
const SPARE_READY = 10_000;

export async function stopping(): Promise<Row[]> {
  const interrupted = await withSite(async (site) => {
    const page = await site.open(CHAPTER);
    await writeProgram(page, LOOP);
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      await timePress(page, 'Run', { output: 'in the loop' });
      times.push(await timePress(page, 'Stop', { state: 'stopped' }));
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
      await writeProgram(page, program);
      const times: number[] = [];
      for (let repeat = 0; repeat < REPEATS / 2; repeat += 1) {
        await timePress(page, 'Run', { output: 'in the loop' });
        await page.waitForTimeout(SPARE_READY);
        const start = performance.now();
        await timePress(page, 'Stop', { state: 'stopped' });
        await timePress(page, 'Run', { output: 'in the loop' });
        times.push(performance.now() - start);
        await timePress(page, 'Stop', { state: 'stopped' });
      }
      return times;
    },
    { isolated },
  );
}
