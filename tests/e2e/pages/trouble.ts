/** The page "When it does not work" as a reader uses it: a field to paste into, and entries. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Trouble {
  readonly field: Locator;
  readonly answer: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByLabel('Paste what you see');
    this.answer = page.locator('trouble-finder').getByRole('status');
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`/reference/when-it-does-not-work/${hash}`);
    await expect(this.page.locator('trouble-finder')).toHaveAttribute('data-ready', /.*/);
  }

  /** Puts a text into the field as a paste does: at once, with the event that says so. */
  async paste(text: string): Promise<void> {
    await this.field.evaluate((field: HTMLTextAreaElement, text) => {
      field.value = text;
      field.dispatchEvent(
        new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }),
      );
    }, text);
  }

  /** The heading of an entry. */
  entry(id: string): Locator {
    return this.page.locator(`#${id}`);
  }
}
