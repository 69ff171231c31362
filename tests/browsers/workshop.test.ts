/** The workshop: an example is proven against its original and raced, with the port that the site is built with. */
import { describe, expect, test } from 'vitest';
import type { BrowserPage } from './drive/browser-page.ts';
import {
  click,
  LOADED,
  MEASURED,
  reachesState,
  ready,
  SOON,
  says,
  textOf,
} from './pages/element.ts';
import { useSite } from './site.ts';
import { worlds } from './worlds.ts';

const NAME = 'run_lengths';
const PROOF = '[data-step="proof"]';
const RACE = '.work-race';

async function choose(page: BrowserPage, selector: string, value: string): Promise<void> {
  await page.evaluate(
    (wanted, chosen) => {
      const select = document.querySelector(wanted);
      if (!(select instanceof HTMLSelectElement)) throw new Error(`There is no ${wanted}.`);
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

/** A step's script comes when the reader comes near. */
async function goTo(page: BrowserPage, step: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), step);
  await ready(page, step);
}

describe('the workshop', () => {
  const site = useSite(worlds[0]);

  test('proves the port of an example with Hypothesis, and races it', async () => {
    const page = await site.open('workshop/');
    await ready(page, 'work-shop');
    await click(page, `[data-example="${NAME}"]`);
    await expect.poll(() => textOf(page, 'work-shop [data-part="open"]'), SOON).toBe(NAME);
    await goTo(page, PROOF);
    await choose(page, `${PROOF} select[name="examples"]`, '200');
    await click(page, `${PROOF} button`, 'Prove');
    await says(page, `${PROOF} [data-part="verdict"]`, /No difference in.*200 of 200/s, LOADED);
    await goTo(page, '[data-step="race"]');
    await click(page, `${RACE} button`, 'Race');
    await reachesState(page, RACE, 'done', MEASURED);
    await says(page, '.step-state[data-state-of="race"]', /^\s*raced/);
  });
});
