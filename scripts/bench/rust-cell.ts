/** Run of a changed file of Rust as its reader sees it: from the press until its crate's cases have spoken. */
import type { Page } from '@playwright/test';
import { partNamed, pressAndTime } from '../browser/panels.ts';
import { CHAPTER, type Site } from '../browser/site.ts';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 10;
/** Python has to be loaded and started before the first of them. */
const PATIENCE = 60_000;
const CELL = 'figure[data-module="doubles/count"][data-region="shipped"]';
const VERDICT = { within: partNamed('status'), words: '; (\\d+) of \\1 cases right$' };

/** `site` has a compiler beside it. */
export async function rustCell({ open }: Pick<Site, 'open'>): Promise<Row[]> {
  const page = await open(CHAPTER);
  await page.locator(`${CELL} [data-do="edit"]`).click();
  await write(page, 0);
  await run(page);
  const times = { changed: [] as number[], again: [] as number[] };
  for (let repeat = 1; repeat <= REPEATS; repeat += 1) {
    await write(page, repeat);
    times.changed.push(await run(page));
    times.again.push(await run(page));
  }
  const name = 'Run of count.rs to the verdict of its cases, Python already there';
  return [
    atMost(name, medianOf(times.changed), 'ms', 2_000),
    atMost(`${name}: again, unchanged`, medianOf(times.again), 'ms', 400),
  ];
}

/** Changes the file to what nobody has compiled yet, and waits until the compiler has checked it. */
async function write(page: Page, repeat: number): Promise<void> {
  await page.locator(`${CELL} .cm-content`).click();
  await page.keyboard.press('ControlOrMeta+Home');
  const checked = page.waitForResponse(
    (response) => new URL(response.url()).pathname === '/compile',
  );
  await page.keyboard.insertText(`// ${repeat}, ${performance.timeOrigin}\n`);
  await checked;
}

function run(page: Page): Promise<number> {
  return page.evaluate(pressAndTime, [CELL, 'Run', VERDICT, PATIENCE] as const);
}
