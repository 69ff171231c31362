/** The banner that a link to a changed cell or set-up opens, and who follows such a link. */
import AxeBuilder from '@axe-core/playwright';
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

/** Both themes of a banner that is shown; axe looks at `included`. */
export async function expectGoodAt360(
  page: Page,
  { root }: SharedBanner,
  included: string,
): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).include(included).analyze();
    expect(violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  for (const button of await root.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  }
}
