/** The proof of the workshop: its weight, its time, right ports with new seeds, and planted faults. */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Site } from '../browser/site.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { venvProgram } from '../steps/venv.ts';
import { atLeast, atMost, medianOf, type Row } from './rows.ts';
import { weigh } from './weight.ts';

const STEP = '.step[data-step="proof"]';
/** Of `str, str -> int`. */
const TIMED = 'levenshtein';
const REPEATS = 5;
/** Proofs of each right port, each with a seed of its own. */
const SEEDS = 20;
/** Kilobytes, at most. */
const PAGE_LIMIT = 60;
const FETCH_LIMIT = 900;

export async function workshopProof(site: Site): Promise<Row[]> {
  const { html, css, js } = await weigh(site, 'workshop/');
  const fetched: number[] = [];
  const page = await site.open('workshop/#proof', async (fresh) => {
    fresh.on('response', async (response) => {
      const isPackage = response.url().includes('/engine/packages-');
      if (isPackage) fetched.push((await response.body()).length);
    });
  });
  await openExample(page, TIMED);
  const before = sumOf(fetched);
  await prove(page, 0, '200');
  const after = sumOf(fetched);
  const seconds: number[] = [];
  for (let seed = 1; seed <= REPEATS; seed += 1)
    seconds.push((await prove(page, seed, '1000')).seconds);
  return [
    atMost(
      'workshop: HTML + CSS + JS before a press, gzip',
      (html + css + js) / 1000,
      'kB',
      PAGE_LIMIT,
    ),
    atMost('workshop: fetched for the proof before a press', before / 1000, 'kB', 0),
    atMost('workshop: fetched for the proof', after / 1000, 'kB', FETCH_LIMIT),
    atMost('workshop: 1,000 drawn examples to a verdict', medianOf(seconds), 's', 3),
    atMost('workshop: right ports called wrong', await wrongVerdicts(page), '', 0),
    ...plantedFaults(),
  ];
}

/** How many proofs of the book's own ports found a difference. */
async function wrongVerdicts(page: Page): Promise<number> {
  const names = await page
    .locator('[data-example]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-example') ?? ''));
  let wrong = 0;
  for (const name of names) {
    await openExample(page, name);
    for (let run = 0; run < SEEDS; run += 1) {
      const { headline } = await prove(page, Math.floor(Math.random() * 2 ** 32), '200');
      if (headline.startsWith('No difference')) continue;
      wrong += 1;
      console.log(`${name}: ${headline}`);
    }
  }
  return wrong;
}

async function openExample(page: Page, name: string): Promise<void> {
  const example = page.locator(`[data-example="${name}"]`);
  // They are folded once a work is open.
  if (!(await example.isVisible())) await page.locator('.examples > summary').click();
  await example.click();
  await page.locator(`${STEP}[data-ready]`).waitFor();
}

async function prove(page: Page, seed: number, examples: string) {
  const step = page.locator(STEP);
  await step.locator('[name="examples"]').selectOption(examples);
  await step.locator('[name="seed"]').fill(String(seed));
  await step.locator('[name="seed"]').blur();
  // What the proof before has said is not taken for what this one says.
  await step.locator('[data-part="status"]').evaluate((said) => said.replaceChildren());
  await step.locator('[data-do="prove"]').click();
  const status = step.locator('[data-part="status"]', { hasText: /^Done in/ });
  await status.waitFor({ timeout: 120_000 });
  const told = (await status.textContent()) ?? '';
  const headline = (await step.locator('.proof-headline').textContent()) ?? '';
  return { seconds: Number(/[\d.]+/.exec(told)?.[0]), headline };
}

/** Wrong ports in Python, with a new seed each time. */
function plantedFaults(): Row[] {
  const run = spawnSync(venvProgram('python'), [fromRoot('scripts', 'bench', 'planted.py')], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new PlainFailure(`planted.py: ${run.stderr}`);
  const { planted, found, slowest, longest }: Record<string, number> = JSON.parse(run.stdout);
  if (planted === undefined || found === undefined)
    throw new PlainFailure('planted.py says nothing.');
  return [
    atLeast('workshop: planted faults', planted, '', 40),
    atMost('workshop: planted faults that were not found', planted - found, '', 0),
    atMost('workshop: the slowest of them to be found', slowest ?? Number.NaN, 's', 10),
    atMost('workshop: the longest shrunk case, in characters', longest ?? Number.NaN, '', 160),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
