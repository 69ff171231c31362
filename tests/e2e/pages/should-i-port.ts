/** The form "Should I port this?" as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ShouldIPort {
  readonly root: Locator;
  readonly headline: Locator;
  readonly limit: Locator;
  readonly profile: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('should-i-port');
    this.headline = this.root.locator('[data-part="headline"]');
    this.limit = this.root.locator('[data-part="limit"]');
    this.profile = this.root.locator('[data-part="profile"]');
  }

  async open(): Promise<void> {
    await this.page.goto('/chapters/rust-in-your-toolset/');
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: false });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Profiles the code and waits for what is said of it. */
  async profileMine(code: string, call: string, name: string): Promise<void> {
    await this.field('Your code').fill(code);
    await this.field('A call').fill(call);
    await this.root.getByRole('textbox', { name: 'The function' }).fill(name);
    await this.button('Profile mine').click();
  }
}
