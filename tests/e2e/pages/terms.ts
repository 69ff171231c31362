/** The terms of a page, which open their definitions in place. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { termOf } from '../../../content/reference/glossary.ts';
import { listedPages } from './site.ts';

export class Terms {
  /** In the text, links for who has no script. */
  readonly all: Locator;
  /** What is open, which is one at most. */
  readonly definition: Locator;
  readonly entryLink: Locator;

  constructor(page: Page) {
    this.all = page.locator('main a.term').filter({ visible: true });
    this.definition = page.locator('.definition:popover-open');
    this.entryLink = this.definition.getByRole('link', { name: 'In the glossary' });
  }

  /** The first on the page that leads to the entry of that id. */
  first(id: string): Locator {
    return this.all.and(this.all.page().locator(`[href$="#${id}"]`)).first();
  }
}

/** What the glossary says about a term, as text. */
export function definitionOf(id: string): string {
  return termOf(id).line.replaceAll('`', '');
}

/** Paths of the pages that have terms to open. */
export function pagesWithTerms(): string[] {
  return listedPages().filter((path) =>
    readFileSync(`dist${path}index.html`, 'utf8').includes('class="term"'),
  );
}
