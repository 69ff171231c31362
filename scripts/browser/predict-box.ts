/** A prediction before a measurement. */
import { expect, type Locator } from '@playwright/test';

export class PredictBox {
  readonly root: Locator;
  readonly covered: Locator;
  readonly form: Locator;
  /** What is said of the reader's guess. */
  readonly reply: Locator;

  constructor(root: Locator) {
    this.root = root;
    this.covered = root.locator('> .covered');
    this.form = root.locator('> form');
    this.reply = root.locator('> .reply');
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  /** Opens what is covered without a guess; does nothing where the reader has answered before. */
  async skip(): Promise<void> {
    await this.ready();
    if ((await this.root.getAttribute('data-state')) === 'answered') return;
    await this.form.getByRole('button', { name: 'I don’t know' }).click();
    await expect(this.covered).toBeVisible();
  }

  async keepGuess(): Promise<void> {
    await this.form.getByRole('button', { name: 'Keep my guess' }).click();
  }

  async askAgain(): Promise<void> {
    await this.reply.getByRole('button', { name: 'Ask me again' }).click();
  }
}
