/** Benchmarks: every variant that a page can have is measured and agrees, and each figure is one. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from './drive/browser-page.ts';
import { click, MEASURED, reachesState, ready, SOON, says, textOf } from './pages/element.ts';
import { useSite } from './site.ts';
import { worlds } from './worlds.ts';

const PANEL = 'bench-panel#bench-count-doubles';
const RACE = 'race-panel';

/** Ticks every variant, and takes the smallest size but one and the view as a table. */
function setUp(page: BrowserPage): Promise<number> {
  return page.evaluate((selector) => {
    const panel = document.querySelector(selector);
    const size = panel?.querySelector<HTMLSelectElement>('select[name="size"]');
    if (panel === null || !size) throw new Error(`no panel ${selector} with sizes`);
    for (const skip of document.querySelectorAll<HTMLElement>('[data-part="skip"]')) skip.click();
    size.selectedIndex = 1;
    size.dispatchEvent(new Event('change', { bubbles: true }));
    panel.querySelector<HTMLElement>('input[name="view"][value="table"]')?.click();
    const variants = [...panel.querySelectorAll<HTMLInputElement>('input[name="variant"]')];
    for (const box of variants) if (!box.checked) box.click();
    return variants.length;
  }, PANEL);
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
    const variants = await setUp(page);
    expect(variants).toBeGreaterThan(10);
    await click(page, `${PANEL} button`, 'Measure');
    await reachesState(page, PANEL, 'done', MEASURED);
    await expect.poll(() => medians(page), SOON).toHaveLength(variants);
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
