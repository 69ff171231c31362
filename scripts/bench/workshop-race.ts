/** The race of the workshop as its reader waits for it: trial, check, calibration and warm-up until there is a ratio. */
import { partNamed, pressAndTime } from '../browser/panels.ts';
import type { Site } from '../browser/site.ts';
import { atMost, medianOf, type Row } from './rows.ts';

const STEP = '.step[data-step="race"]';
/** Python has to be loaded and started before the first of them. */
const PATIENCE = 60_000;
/** Each has a trial of its own. */
const SHAPES = ['random', 'sorted', 'equal', 'few values'];
const VERDICT = { within: partNamed('headline'), words: '^(?!Race first)' };

export async function workshopRace({ open }: Pick<Site, 'open'>): Promise<Row[]> {
  const page = await open('workshop/#race');
  await page.locator('[data-example="run_lengths"]').click();
  await page.locator(`${STEP}[data-ready]`).waitFor();
  const press = () =>
    page.evaluate(pressAndTime, [STEP, 'Race, not proven', VERDICT, PATIENCE] as const);
  await press();
  const times: number[] = [];
  for (const shape of SHAPES.slice(1)) {
    await page.locator(`${STEP} [data-part="stop"]`).click();
    await page.locator(`${STEP} [data-part="measure"]:not([aria-disabled])`).waitFor();
    await page.locator(`${STEP} [name="shape"]`).selectOption(shape);
    times.push(await press());
  }
  const name = 'workshop: from Race to the first ratio of an example, Python already there';
  return [atMost(name, medianOf(times) / 1000, 's', 5)];
}
