/** From the press on Run to the first result: cold against a bare Pyodide worker, warm, and without Python. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../browser/launch.mjs';
import { listen } from '../serve/listen.mjs';
import { respondWith } from '../serve/respond.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { BARE_PAGE, withBarePage } from './bare.ts';
import { timePress, watchLongTasks, writeProgram } from './cell-page.ts';
import { atMost, medianOf, type Row } from './rows.ts';
import { CHAPTER } from './site.ts';

const REPEATS = 10;
const PROGRAM = "print('ready')";

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

export async function startup(): Promise<Row[]> {
  const log = new RequestLog();
  const site = respondWith({ folder: fromRoot('dist'), isolated: true });
  const server = await listen(log.watch(withBarePage(site)), 4650, () => {});
  const browser = await launchChromium();
  const open = async (path: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  };
  try {
    const cold: number[] = [];
    const bare: number[] = [];
    const warm: number[] = [];
    const firstBars: number[] = [];
    let bytes = 0;
    let longest = 0;
    // The first pair warms the server's cache of compressed files and is not counted.
    for (let repeat = -1; repeat < REPEATS; repeat += 1) {
      const barePage = await open(BARE_PAGE.slice(1));
      const bareTime = await timePress(barePage, 'Run', { output: 'ready' });
      await barePage.context().close();

      log.clear();
      const page = await open(CHAPTER);
      await page.waitForLoadState('networkidle');
      bytes = log.gzipBytes();
      await writeProgram(page, PROGRAM);
      await page.waitForLoadState('networkidle');
      log.clear();
      const longestTask = await watchLongTasks(page);
      const coldTime = await timePress(page, 'Run', { output: 'ready' });
      bytes += log.gzipBytes();
      const warmTime = await timePress(page, 'Run', { state: 'done' });
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
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Presses Race, waits for the wasm lane's figure, and lets the race go on for its longest task. */
async function timeFirstBar(
  page: import('@playwright/test').Page,
): Promise<{ milliseconds: number; longestTask: number }> {
  await page.locator('race-panel[data-ready]').waitFor();
  const longestTask = await watchLongTasks(page);
  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const panel = document.querySelector<HTMLElement>('race-panel');
        const lane = panel?.querySelector('[data-lane="wasm"]');
        const button = [...(panel?.querySelectorAll('button') ?? [])].find(
          (candidate) => candidate.textContent.trim() === 'Race',
        );
        if (!panel || !lane || button === undefined) throw new Error('no race on this page');
        const before = lane.textContent;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (lane.textContent === before || !/\d/.test(lane.textContent)) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(panel, { subtree: true, childList: true, characterData: true });
        setTimeout(() => reject(new Error('no bar came')), 60_000);
        button.click();
      }),
  );
  await page.locator('race-panel[data-state="done"]').waitFor({ timeout: 120_000 });
  const longest = await longestTask();
  await page.context().close();
  return { milliseconds, longestTask: longest };
}
