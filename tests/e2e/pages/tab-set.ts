/** A set of tabs on a page: told by its id and, where the page has several of it, by its place among them. */
import type { Locator, Page } from '@playwright/test';

export class TabSet {
  readonly root: Locator;

  constructor(page: Page, id: string, place = 0) {
    this.root = page.locator(`tab-set[data-tabs="${id}"]`).nth(place);
  }

  tab(name: string): Locator {
    return this.root.getByRole('tab', { name, exact: true });
  }

  panel(name: string): Locator {
    return this.root.locator(`section[data-tab="${name}"]`);
  }
}
