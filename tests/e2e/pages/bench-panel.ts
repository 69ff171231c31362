/** A benchmark panel as a reader handles it. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { BenchReport } from '../../../src/bench/report.ts';

export type PanelState =
  | 'idle'
  | 'loading'
  | 'measuring'
  | 'done'
  | 'failed'
  | 'stopped'
  | 'discarded';

export class BenchPanel {
  readonly root: Locator;
  private readonly page: Page;

  constructor(page: Page, panel: string) {
    this.page = page;
    this.root = page.locator(`bench-panel#bench-${panel}`);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  async reaches(state: PanelState): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout: 80_000 });
  }

  async measure(): Promise<void> {
    await this.ready();
    await this.button('Measure').click();
  }

  /** The report as the panel's own export gives it. */
  async exportJson(): Promise<BenchReport> {
    const download = this.page.waitForEvent('download');
    await this.button('JSON').click();
    return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  }
}
