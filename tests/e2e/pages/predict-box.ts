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

  async skip(): Promise<void> {
    await this.ready();
    await this.root.locator('> form [data-part="skip"]').click();
    await expect(this.covered).toBeVisible();
  }
}
