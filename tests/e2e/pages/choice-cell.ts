/** A choice cell as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { RustCell } from './rust-cell.ts';

export class ChoiceCell {
  readonly root: Locator;
  readonly verdict: Locator;
  readonly output: Locator;
  /** Of the program that the reader writes. */
  readonly own: RustCell;

  constructor(page: Page, id: string) {
    this.root = page.locator(`choice-cell[data-choice="${id}"]`);
    this.verdict = this.root.locator('[data-part="verdict"]');
    this.own = new RustCell(page, this.root.locator('.own-program'));
    this.output = this.root.locator('[data-part="output"]');
  }

  blank(name: string): Locator {
    return this.root.getByRole('combobox', { name });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Puts the reader's own program in place of the choices. */
  async write(): Promise<void> {
    await this.ready();
    await this.button('Write it yourself').click();
    await expect(this.own.editor).toBeFocused();
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  async choose(name: string, option: string): Promise<void> {
    await this.ready();
    await this.blank(name).selectOption({ label: option });
  }
}
