/** A prediction before a measurement. */
import { expect, type Locator } from '@playwright/test';

export class PredictBox {
  readonly root: Locator;
  readonly covered: Locator;

  constructor(root: Locator) {
    this.root = root;
    this.covered = root.locator('> .covered');
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  /** Opens what is covered without a guess; does nothing where the reader has answered before. */
  async skip(): Promise<void> {
    await this.ready();
    if ((await this.root.getAttribute('data-state')) === 'answered') return;
    await this.root.locator('> form [data-part="skip"]').click();
    await expect(this.covered).toBeVisible();
  }
}
