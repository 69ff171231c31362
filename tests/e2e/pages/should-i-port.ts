/** The form "Should I port this?" as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ShouldIPort {
  readonly root: Locator;
  readonly headline: Locator;
  readonly figures: Locator;
  readonly findings: Locator;
  readonly profile: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('should-i-port');
    this.headline = this.root.locator('[data-part="headline"]');
    this.figures = this.root.locator('[data-part="figures"]');
    this.findings = this.root.locator('[data-part="findings"] li');
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

  /** Answers all that only the reader can answer, so that a port is worth it if the profile agrees. */
  async answer(): Promise<void> {
    await this.field('Runs a day').fill('1000000');
    for (const [ask, answer] of [
      ['What does the function do', 'loops'],
      ['better algorithm', 'yes'],
      ['Do tests say', 'yes'],
      ['Who in the team', 'several'],
      ['Who waits', 'person'],
    ] as const) {
      await this.field(ask).selectOption(answer);
    }
  }

  /** Profiles the code and waits for what is said of it. */
  async profileMine(code: string, call: string, name: string): Promise<void> {
    await this.field('Your code').fill(code);
    await this.field('A call').fill(call);
    await this.root.getByRole('textbox', { name: 'The function' }).fill(name);
    await this.button('Profile mine').click();
  }
}
