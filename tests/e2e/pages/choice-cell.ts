/** A choice cell as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ChoiceCell {
  readonly root: Locator;
  readonly verdict: Locator;
  readonly output: Locator;

  constructor(page: Page, id: string) {
    this.root = page.locator(`choice-cell[data-choice="${id}"]`);
    this.verdict = this.root.locator('[data-part="verdict"]');
    this.output = this.root.locator('[data-part="output"]');
  }

  blank(name: string): Locator {
    return this.root.getByRole('combobox', { name });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  async choose(name: string, option: string): Promise<void> {
    await this.ready();
    await this.blank(name).selectOption({ label: option });
  }
}
