/** Measures a benchmark as a reader does: on the built page, in headless Chromium, by its own button. */
import type { BenchReport } from '../../src/bench/report.ts';
import { BenchPanel } from '../browser/bench-panel.ts';
import { type Site, withSite } from '../browser/site.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { type RecordPlan, recordedVariants, SEED } from './plans.ts';
import { hashSources, measuredFiles } from './provenance.ts';
import { type Asked, type Recording, requireAsked, requireFigures } from './recording.ts';

/** Measures a benchmark with the panel that a page has of it. */
export async function recordInPage(
  { definition, input }: RecordPlan,
  { path, sizes }: NonNullable<RecordPlan['page']>,
  say: (line: string) => void,
): Promise<Recording> {
  const variants = recordedVariants(definition, 'page');
  const plan: PagePlan = {
    page: path,
    panel: definition.id,
    variants: Object.keys(variants),
    baseline: definition.baseline,
    input,
    sizes,
    seed: SEED,
  };
  const reports = await withSite((site) => measureInPage(site, plan, say));
  const environment = reports[0]?.environment;
  if (environment === undefined) throw new PlainFailure('No report came back from the page.');
  const { engines, runtime, isolated, resolution } = environment;
  return {
    run: {
      benchmark: definition.id,
      flavour: 'page',
      date: new Date().toISOString(),
      versions: { ...engines, browser: runtime },
      build: `release, +simd128; page ${isolated ? 'isolated' : 'not isolated'}, timer resolution ${resolution} ms`,
      flags: {},
      sources: hashSources(measuredFiles(variants)),
      skipped: {},
      differences: {},
    },
    reports,
  };
}

export interface PagePlan extends Omit<Asked, 'size'> {
  /** Path of the page with the panel, for example "/chapters/porting-a-function/". */
  readonly page: string;
  readonly panel: string;
  readonly sizes: readonly number[];
}

/**
 * One report for each size, as the panel's own export gives it.
 * @throws PlainFailure when the panel does not offer what the plan asks for, ends in any state but "done",
 *   measures something else, or a row has no figures.
 */
export async function measureInPage(
  site: Pick<Site, 'open'>,
  { page: path, panel: name, sizes, ...rest }: PagePlan,
  say: (line: string) => void,
): Promise<BenchReport[]> {
  const reports: BenchReport[] = [];
  for (const size of sizes) {
    const asked: Asked = { ...rest, size };
    say(`${name}, ${size}`);
    const page = await site.open(path.slice(1));
    const panel = new BenchPanel(page, name);
    // It may be folded under a question: a recording has no guess to make.
    await panel.skipQuestions();
    await panel.setUp({ ...asked, view: 'table' });
    await panel.measure();
    const state = await panel.ends();
    if (state !== 'done') throw new PlainFailure(`The panel ended in the state "${state}".`);
    reports.push(requireAsked(requireFigures(await panel.exportJson()), asked));
    await page.close();
  }
  return reports;
}
