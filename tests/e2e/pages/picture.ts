/** A picture of a chapter as a reader handles it, with the cell in which its program is changed. */
import type { Locator, Page } from '@playwright/test';
import { RustCell } from './rust-cell.ts';

export class Picture {
  readonly root: Locator;
  readonly place: Locator;
  /** What is read out at a step. */
  readonly said: Locator;
  readonly lines: Locator;
  /** The marked line of the program. */
  readonly current: Locator;
  /** Says that the program is another one now. */
  readonly changed: Locator;
  readonly program: RustCell;
  readonly output: Locator;

  constructor(page: Page, id: string) {
    this.root = page.locator(`#picture-${id}`);
    this.place = this.root.locator('[data-part="place"]');
    this.said = this.root.locator('[data-part="said"]');
    this.lines = this.root.locator('.line');
    this.current = this.root.locator('.line[data-current]');
    this.changed = this.root.locator('[data-part="changed"]');
    const cell = page.locator(`program-cell[data-module$="/${id}"]`);
    this.program = new RustCell(page, cell.locator('.own-program'));
    this.output = cell.locator('[data-part="output"]');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  step(number: number): Locator {
    return this.root.locator(`.step[data-step="${number}"]`);
  }
}
