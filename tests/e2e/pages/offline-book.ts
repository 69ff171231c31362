/** The part of the page "What is stored" that keeps the whole book, as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class OfflineBook {
  readonly root: Locator;
  readonly status: Locator;
  readonly bar: Locator;

  constructor(page: Page) {
    this.root = page.locator('offline-book');
    this.status = this.root.getByRole('status');
    this.bar = this.root.getByRole('progressbar');
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }
}
