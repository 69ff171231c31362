/** From the press on Run to the first result: cold against a bare Pyodide worker, warm, and without Python. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { Cell } from '../browser/cell.ts';
import { partNamed, pressAndTime, RACE } from '../browser/panels.ts';
import { CHAPTER, withSite } from '../browser/site.ts';
import { fromRoot } from '../setup/paths.mjs';
import { BARE_PAGE, withBarePage } from './bare.ts';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 10;
const PROGRAM = "print('ready')";
const READY = { within: partNamed('output'), words: 'ready' };
const FIRST_BAR = { within: `[data-lane="wasm"] ${partNamed('time')}`, words: '[0-9]' };
const PATIENCE = 60_000;

/** Paths asked for since the log was emptied, each once. */
class RequestLog {
  readonly #paths = new Set<string>();

  watch(inner: RequestListener): RequestListener {
    return (request, response) => {
      this.#paths.add(new URL(request.url ?? '/', 'http://localhost').pathname);
      inner(request, response);
    };
  }

  clear(): void {
    this.#paths.clear();
  }

  /** Bytes of the built files behind these paths after gzip, what the server would send compressed. */
  gzipBytes(): number {
    let sum = 0;
    for (const path of this.#paths) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      if (file === '/favicon.ico') continue;
      sum += gzipSync(readFileSync(fromRoot('dist', file)), { level: 9 }).length;
    }
    return sum;
  }
}

export function startup(): Promise<Row[]> {
  const log = new RequestLog();
  return withSite(
    async ({ open }) => {
      const cold: number[] = [];
      const bare: number[] = [];
      const warm: number[] = [];
      const firstBars: number[] = [];
      let bytes = 0;
      let longest = 0;
      // The first pair warms the server's cache of compressed files and is not counted.
      for (let repeat = -1; repeat < REPEATS; repeat += 1) {
        const barePage = await open(BARE_PAGE.slice(1));
        const bareTime = await Cell.first(barePage).time('Run', READY);
        await barePage.context().close();

        log.clear();
        const page = await open(CHAPTER);
        await page.waitForLoadState('networkidle');
        bytes = log.gzipBytes();
        const cell = Cell.first(page);
        await cell.write(PROGRAM);
        await page.waitForLoadState('networkidle');
        log.clear();
        const longestTask = await watchLongTasks(page);
        const coldTime = await cell.time('Run', READY);
        bytes += log.gzipBytes();
        const warmTime = await cell.time('Run', { state: 'done' });
        longest = Math.max(longest, await longestTask());
        await page.context().close();

        const firstBar = await timeFirstBar(await open(''));
        if (repeat < 0) continue;
        bare.push(bareTime);
        cold.push(coldTime);
        warm.push(warmTime);
        firstBars.push(firstBar.milliseconds);
        longest = Math.max(longest, firstBar.longestTask);
      }
      return [
        atMost('press on Race to the first bar (wasm, no Python)', medianOf(firstBars), 'ms', 500),
        atMost(
          'first Python result after Run, cold, over a bare Pyodide worker',
          medianOf(cold) / medianOf(bare),
          'x',
          1.15,
        ),
        atMost('Python result on the next press', medianOf(warm), 'ms', 50),
        atMost('bytes to the first Python result, gzip', bytes / 1000, 'kB', 6_600),
        atMost('longest main-thread task during start and benchmark', longest, 'ms', 50),
      ];
    },
    { through: (site) => log.watch(withBarePage(site)) },
  );
}

/** Presses Race, waits for the wasm lane's figure, and lets the race go on for its longest task. */
async function timeFirstBar(
  page: Page,
): Promise<{ readonly milliseconds: number; readonly longestTask: number }> {
  await page.locator(`${RACE}[data-ready]`).waitFor();
  const longestTask = await watchLongTasks(page);
  const milliseconds = await page.evaluate(pressAndTime, [
    RACE,
    'Race',
    FIRST_BAR,
    PATIENCE,
  ] as const);
  await page.locator(`${RACE}[data-state="done"]`).waitFor({ timeout: 120_000 });
  const longest = await longestTask();
  await page.context().close();
  return { milliseconds, longestTask: longest };
}

declare global {
  interface Window {
    longestTask: number;
  }
}

/** Starts to note the length of every main-thread task over 50 ms; the returned function reads the longest. */
async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longestTask = Math.max(window.longestTask, duration);
      }
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => window.longestTask);
}
