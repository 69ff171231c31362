/** The reference pages as a reader uses them: a long table that can be filtered. */
import { expect, type Locator, type Page } from '@playwright/test';

export class FilteredTable {
  readonly rows: Locator;
  readonly count: Locator;
  private readonly page: Page;
  private readonly path: string;

  constructor(page: Page, path: string) {
    this.page = page;
    this.path = path;
    this.rows = page.locator('filter-table tbody > tr').filter({ visible: true });
    this.count = page.locator('filter-table [data-part="count"]');
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(this.path + hash);
    await expect(this.page.locator('filter-table')).toHaveAttribute('data-ready', /.*/);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label).selectOption({ label: option });
  }

  async type(words: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
  }

  row(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }
}

/** The number of pages of a PDF. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
