/** A Python cell as a reader handles it, driven by Playwright: for measurements and for tests. */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  CELL,
  type CellState,
  cellNamed,
  EDITOR,
  partNamed,
  pressAndTime,
  type Shown,
} from './panels.ts';

/** Python has to be loaded and started first. */
const PATIENCE = 60_000;

export class Cell {
  readonly root: Locator;
  readonly output: Locator;
  readonly status: Locator;
  readonly notice: Locator;
  readonly badge: Locator;
  readonly staticCode: Locator;
  readonly editor: Locator;
  readonly #page: Page;
  readonly #selector: string;

  private constructor(page: Page, selector: string) {
    this.#page = page;
    this.#selector = selector;
    this.root = page.locator(selector).first();
    this.output = this.part('output');
    this.status = this.part('status');
    this.notice = this.part('notice');
    this.badge = this.part('badge');
    this.staticCode = this.part('code');
    this.editor = this.root.locator(EDITOR);
  }

  static named(page: Page, id: string): Cell {
    return new Cell(page, cellNamed(id));
  }

  static first(page: Page): Cell {
    return new Cell(page, CELL);
  }

  part(name: string): Locator {
    return this.root.locator(partNamed(name));
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** All that the cell says about its last run: output, notice and status. */
  async said(): Promise<string> {
    const parts = [this.output, this.part('notice-words'), this.status];
    return (await Promise.all(parts.map((part) => part.textContent()))).join('\n');
  }

  /** What the program printed and its last value, without what went to stderr. */
  async printed(): Promise<string> {
    const parts = await this.output.locator('> :not(.stderr)').allTextContents();
    return parts.join('').trim();
  }

  async ready(): Promise<void> {
    await this.#page
      .locator(`${this.#selector}[data-ready]`)
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Presses Run and waits for the state in which it ends. */
  async run(end: CellState = 'done'): Promise<void> {
    await this.ready();
    await this.button('Run').click();
    await this.reaches(end);
  }

  async reaches(state: CellState): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout: PATIENCE });
  }

  /** Milliseconds from a press on a button until the cell shows `shown`. */
  time(button: string, shown: Shown): Promise<number> {
    return this.#page.evaluate(pressAndTime, [this.#selector, button, shown, PATIENCE] as const);
  }

  /** Presses Copy link and gives back what is on the clipboard, for which the test has permission. */
  async link(): Promise<string> {
    await this.button('Copy link').click();
    await expect(this.part('copied')).toHaveText('Link copied');
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  /** Replaces the code through the editor, as a reader does. */
  async write(program: string): Promise<void> {
    await this.ready();
    if (!(await this.editor.isVisible())) await this.button('Edit').click();
    await this.editor.click();
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.insertText(program);
    await expect(this.root).toHaveAttribute('data-edited', /.*/);
  }

  /** Writes a program, runs it and waits for its end. */
  async execute(program: string, end: CellState = 'done'): Promise<void> {
    await this.write(program);
    await this.run(end);
  }
}
