/** A benchmark panel as a reader handles it, driven by Playwright: for measurements and for tests. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { BenchReport, Row, SweepReport } from '../../src/bench/report.ts';
import type { Setup } from '../../src/benchmark/setup.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { type BenchState, benchNamed, partNamed, setControls, type Wanted } from './panels.ts';
import { PredictBox } from './predict-box.ts';

/** Python starts, then a measurement may take all of its budget: below the limit of a test, which then says more. */
const PATIENCE = 80_000;
/** A slow machine that records gets several times the budget. */
const LONG_PATIENCE = 120_000;
const ENDS: readonly BenchState[] = ['done', 'failed', 'stopped', 'discarded'];

export class BenchPanel {
  readonly root: Locator;
  readonly #page: Page;
  readonly #selector: string;

  constructor(page: Page, panel: string) {
    this.#page = page;
    this.#selector = benchNamed(panel);
    this.root = page.locator(this.#selector);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async ready(): Promise<void> {
    await this.#page.locator(`${this.#selector}[data-ready]`).waitFor({ state: 'attached' });
  }

  /** Opens what the panel is folded under, without a guess. */
  async skipQuestions(): Promise<void> {
    await this.ready();
    for (const question of await this.#page.locator('predict-box', { has: this.root }).all()) {
      await new PredictBox(question).skip();
    }
  }

  /**
   * Sets the controls.
   * @throws PlainFailure that says what of `wanted` the panel does not offer.
   */
  async setUp(wanted: Wanted): Promise<void> {
    await this.ready();
    const missing = await this.#page.evaluate(setControls, [this.#selector, wanted] as const);
    if (missing.length === 0) return;
    throw new PlainFailure(`${this.#selector} does not offer ${missing.join('; ')}.`);
  }

  /** Opens the page anew with `setup` as what the reader chose on an earlier visit. */
  async reopenWith(setup: Partial<Setup>, text = ''): Promise<void> {
    const panel = (await this.root.getAttribute('data-benchmark')) ?? '';
    await this.#page.evaluate(([key, stored]) => localStorage.setItem(key, stored), [
      `oxidizing:bench:${panel}`,
      JSON.stringify({ setup, text }),
    ] as const);
    await this.#page.reload();
    await this.ready();
  }

  async reaches(state: BenchState): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout: PATIENCE });
  }

  /** The state in which a measurement ends. */
  async ends(): Promise<string | null> {
    const ended = new RegExp(`^(${ENDS.join('|')})$`);
    await expect(this.root).toHaveAttribute('data-state', ended, { timeout: LONG_PATIENCE });
    return this.root.getAttribute('data-state');
  }

  /** Shows what is to be chosen. */
  async openOptions(): Promise<void> {
    await this.ready();
    await this.root.locator(partNamed('options')).evaluate((details) => {
      if (details instanceof HTMLDetailsElement) details.open = true;
    });
  }

  /** The smallest size that it offers. */
  async chooseSmallest(): Promise<void> {
    await this.openOptions();
    await this.root.locator('select[name="size"]').selectOption({ index: 0 });
  }

  /** The view that measures one size: a sweep takes all of its budget for the same variants. */
  async chooseBars(): Promise<void> {
    await this.openOptions();
    const bars = this.root.getByRole('radio', { name: 'bars', exact: true });
    if ((await bars.count()) > 0) await bars.check({ force: true });
  }

  async measure(): Promise<void> {
    await this.ready();
    await this.button('Measure').click();
  }

  /** The rows of all that was measured: at one size, or at each size of a sweep. */
  async exportRows(): Promise<readonly Row[]> {
    const report = await this.exportJson<BenchReport | SweepReport>();
    return 'points' in report ? report.points.flatMap((point) => point.report.rows) : report.rows;
  }

  /** The report as the panel's own export gives it. */
  async exportJson<Report = BenchReport>(): Promise<Report> {
    const download = this.#page.waitForEvent('download');
    await this.button('JSON').click();
    return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  }
}
