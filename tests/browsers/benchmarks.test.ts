/** Benchmarks: every variant that a page can have is measured and agrees, and each figure is one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { benchNamed, RACE, setControls, type Wanted } from '../../scripts/browser/panels.ts';
import { pageVariants } from '../../src/bench/define.ts';
import type { BrowserPage } from './drive/browser-page.ts';
import { click, MEASURED, reachesState, ready, SOON, says, textOf } from './pages/element.ts';
import { useSite } from './site.ts';
import { worlds } from './worlds.ts';

const PANEL = benchNamed(doubles.id);

const VARIANTS = Object.keys(pageVariants(doubles));

/** Unfolds the panel, ticks every variant, and takes a small size and the view as a table. */
async function setUp(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    for (const skip of document.querySelectorAll<HTMLElement>('[data-part="skip"]')) skip.click();
  });
  const wanted: Wanted = { size: 1_000, view: 'table', variants: VARIANTS };
  expect(await page.evaluate(setControls, [PANEL, wanted]), 'what is not offered').toEqual([]);
}

/** The median of each row of the table, as it is written there. */
function medians(page: BrowserPage): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} [data-part="tables"] tbody tr`)].map(
        (row) => row.querySelector('td')?.textContent ?? '',
      ),
    PANEL,
  );
}

describe.each(worlds)('a benchmark on a page that is $name', (world) => {
  const site = useSite(world);

  test('measures all variants, each with the right answer', async () => {
    const page = await site.open('chapters/porting-a-function/');
    await ready(page, PANEL);
    await setUp(page);
    expect(VARIANTS.length).toBeGreaterThan(10);
    await click(page, `${PANEL} button`, 'Measure');
    await reachesState(page, PANEL, 'done', MEASURED);
    await expect.poll(() => medians(page), SOON).toHaveLength(VARIANTS.length);
    for (const median of await medians(page)) {
      expect(median, 'a time, and no word such as "wrong" or "skipped"').toMatch(
        /^[\d.,]*[1-9][\d.,]* (ns|µs|ms|s)$/,
      );
    }
  });

  test('stops when the reader says so, and measures again', async () => {
    const page = await site.open('chapters/porting-a-function/');
    await ready(page, PANEL);
    await setUp(page);
    await click(page, `${PANEL} button`, 'Measure');
    await reachesState(page, PANEL, 'measuring', MEASURED);
    await click(page, `${PANEL} button`, 'Stop');
    await reachesState(page, PANEL, 'stopped');
    await click(page, `${PANEL} button`, 'Measure');
    await reachesState(page, PANEL, 'done', MEASURED);
  });
});

describe('the race on the front page', () => {
  const site = useSite();
  let page: BrowserPage;

  beforeAll(async () => {
    page = await site.open('');
    await ready(page, RACE);
  });

  test('runs all lanes to a time, and says what each step changed', async () => {
    await click(page, `${RACE} button`, 'Race');
    await reachesState(page, RACE, 'done', MEASURED);
    for (const lane of ['zip', 'rs_zipped', 'rs_shipped', 'wasm']) {
      const time = `${RACE} [data-lane="${lane}"] [data-part="time"]`;
      expect(await textOf(page, time)).toMatch(/[1-9].* (ns|µs|ms|s)/);
    }
    await says(page, `${RACE} [data-part="verdict"]`, /compil.*answered/is);
    await says(page, `${RACE} [data-part="ratio"]`, /[1-9].*×/);
  });
});
