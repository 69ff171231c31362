/** A table of published, recorded and live figures, with or without a chart. */
import { expect, type Locator, type Page } from '@playwright/test';

export class RecordTable {
  readonly root: Locator;
  readonly rows: Locator;

  /** @param caption What its caption says, in part. */
  constructor(page: Page, caption: string | RegExp) {
    this.root = page.locator('record-table').filter({
      has: page.locator('caption', { hasText: caption }),
    });
    this.rows = this.root.locator('tbody > tr');
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', '');
  }

  /** @param name What the row's own heading says, in part. */
  row(name: string | RegExp): Locator {
    return this.rows.filter({ has: this.root.page().locator('th', { hasText: name }) });
  }

  live(row: Locator): Locator {
    return row.locator('[data-live]');
  }

  /** Where a mark of a row's chart is, from 0 to 1 of its track. */
  async place(row: Locator, mark: 'then' | 'now' | 'here'): Promise<number> {
    const [track, point] = await Promise.all([
      row.locator('.track').boundingBox(),
      row.locator(`.track .mark.${mark}`).boundingBox(),
    ]);
    if (!track || !point) throw new Error(`The row's chart has no visible mark "${mark}".`);
    return (point.x + point.width / 2 - track.x) / track.width;
  }
}
