/** Measures a benchmark as a reader does: on the built page, in headless Chromium, by its own button. */
import { readFileSync } from 'node:fs';
import type { BenchReport } from '../../src/bench/report.ts';
import { launchChromium } from '../browser/launch.mjs';
import { listen } from '../serve/listen.mjs';
import { respondWith } from '../serve/respond.mjs';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import type { Recording } from './main.ts';
import { requireFigures } from './native.ts';
import { type RecordPlan, recordedVariants, SEED } from './plans.ts';
import { hashSources, measuredFiles } from './provenance.ts';

/** Measures a benchmark with the panel that a page has of it. */
export async function recordInPage(
  { definition, input }: RecordPlan,
  { path, sizes }: NonNullable<RecordPlan['page']>,
  say: (line: string) => void,
): Promise<Recording> {
  const variants = recordedVariants(definition, 'page');
  const reports = await measureInPage(
    {
      page: path,
      panel: definition.id,
      variants: Object.keys(variants),
      baseline: definition.baseline,
      input,
      sizes,
      seed: SEED,
    },
    say,
  );
  const environment = reports[0]?.environment;
  if (environment === undefined) throw new PlainFailure('No report came back from the page.');
  const { engines, runtime, isolated, grain } = environment;
  return {
    run: {
      benchmark: definition.id,
      flavour: 'page',
      date: new Date().toISOString(),
      versions: { ...engines, browser: runtime },
      build: `release, +simd128; page ${isolated ? 'isolated' : 'not isolated'}, timer grain ${grain} ms`,
      flags: {},
      sources: hashSources(measuredFiles(variants)),
      skipped: {},
      differences: {},
    },
    reports,
  };
}

export interface PagePlan {
  /** Path of the page with the panel, for example "/chapters/porting-a-function/". */
  readonly page: string;
  readonly panel: string;
  readonly variants: readonly string[];
  readonly baseline: string;
  readonly input: string;
  readonly sizes: readonly number[];
  readonly seed: number;
}

/** A run takes up to 20 s after Python has started; a slow machine gets several times that. */
const PATIENCE = 120_000;

/**
 * One report for each size, as the panel's own export gives it.
 * @throws PlainFailure when the panel ends in any state but "done" or a row has no figures.
 */
export async function measureInPage(
  plan: PagePlan,
  report: (line: string) => void,
): Promise<BenchReport[]> {
  const site = await listen(
    respondWith({ folder: fromRoot('dist'), isolated: true }),
    4521,
    () => {},
  );
  const browser = await launchChromium();
  try {
    const reports: BenchReport[] = [];
    for (const size of plan.sizes) {
      report(`${plan.panel}, ${size} in ${browser.version()}`);
      const page = await browser.newPage();
      const setup = new URLSearchParams({
        bench: plan.panel,
        input: plan.input,
        size: String(size),
        seed: String(plan.seed),
        variants: plan.variants.join('.'),
        baseline: plan.baseline,
        view: 'table',
        scale: 'linear',
      });
      await page.goto(`${site.address}${plan.page.slice(1)}#${setup}`);
      const panel = page.locator(`bench-panel#bench-${plan.panel}`);
      // A panel may be folded under a question: a recording has no guess to make.
      const questions = page.locator('predict-box', { has: panel });
      for (const question of await questions.all()) {
        await question.locator('> form [data-part="skip"]').click({ timeout: PATIENCE });
      }
      await panel.getByRole('button', { name: 'Measure' }).click({ timeout: PATIENCE });
      await page.waitForFunction(
        (id) =>
          /^(done|failed|stopped|discarded)$/.test(
            document.getElementById(id)?.dataset['state'] ?? '',
          ),
        `bench-${plan.panel}`,
        { timeout: PATIENCE },
      );
      reports.push(await exported(page, panel));
      await page.close();
    }
    return reports;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function exported(
  page: import('@playwright/test').Page,
  panel: import('@playwright/test').Locator,
): Promise<BenchReport> {
  const state = await panel.getAttribute('data-state');
  if (state !== 'done') throw new PlainFailure(`The panel ended in the state "${state}".`);
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'JSON' }).click();
  return requireFigures(JSON.parse(readFileSync(await (await download).path(), 'utf8')));
}
