/** The panel of Amdahl's law as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Amdahl {
  readonly root: Locator;
  readonly share: Locator;
  readonly speedup: Locator;
  readonly runs: Locator;
  readonly verdict: Locator;
  /** How many times as fast the whole becomes, as the panel says it. */
  readonly overall: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('group', { name: "Amdahl's law" });
    this.share = this.root.getByRole('slider', { name: /^Share of the time/ });
    this.speedup = this.root.getByRole('slider', { name: /^The function/ });
    this.runs = this.root.getByRole('slider', { name: /^Runs a day/ });
    this.verdict = this.root.getByRole('status');
    this.overall = this.root.locator('[data-part="overall"]');
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Height of a part of the drawing, in its own units: 0 is the top. */
  async heightOf(part: 'here' | 'ceiling'): Promise<number> {
    const mark = this.root.locator(`[data-part="${part}"]`);
    return Number(await mark.getAttribute(part === 'here' ? 'cy' : 'y1'));
  }
}
