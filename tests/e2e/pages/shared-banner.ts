/** The banner that a link to a changed cell or set-up opens, and who follows such a link. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test';

export class SharedBanner {
  readonly root: Locator;
  /** Read out when it changes. */
  readonly words: Locator;
  readonly difference: Locator;

  constructor(page: Page) {
    this.root = page.locator('[data-part="shared"]');
    this.words = this.root.locator('p');
    this.difference = this.root.locator('.diff');
  }

  /** Comes to a link from another page, as a reader does who pastes it. */
  static async follow(page: Page, link: string): Promise<SharedBanner> {
    await page.goto('/reference/storage/');
    await page.goto(link);
    const banner = new SharedBanner(page);
    await expect(banner.root).toBeFocused();
    return banner;
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  buttons(): Promise<string[]> {
    return this.root.getByRole('button').allTextContents();
  }

  /** Lines that the difference marks, each with its sign. */
  async changes(): Promise<string[]> {
    const lines = this.difference.locator('del, ins');
    return lines.evaluateAll((all) =>
      all.map((line) => (line.tagName === 'DEL' ? '-' : '+') + line.textContent?.trimEnd()),
    );
  }

  /** Answers with the button `name`; the banner closes. */
  async close(name: string): Promise<void> {
    await this.button(name).click();
    await expect(this.root).toHaveCount(0);
  }
}

/** A page with an empty storage: another reader's. */
export async function otherReader(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return context.newPage();
}
