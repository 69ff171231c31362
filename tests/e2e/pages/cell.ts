/** A Python cell as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export type CellState = 'idle' | 'waiting' | 'loading' | 'running' | 'done' | 'failed' | 'stopped';

export class Cell {
  readonly root: Locator;
  readonly output: Locator;
  readonly status: Locator;
  readonly notice: Locator;
  readonly badge: Locator;
  readonly staticCode: Locator;
  readonly editor: Locator;
  private readonly page: Page;

  constructor(page: Page, id: string) {
    this.page = page;
    this.root = page.locator(`py-cell[data-cell="${id}"]`);
    this.output = this.part('output');
    this.status = this.part('status');
    this.notice = this.part('notice');
    this.badge = this.part('badge');
    this.staticCode = this.part('code');
    this.editor = this.root.locator('.cm-content');
  }

  part(name: string): Locator {
    return this.root.locator(`[data-part="${name}"]`);
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
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  /** Presses Run and waits for the state in which it ends. */
  async run(end: CellState = 'done'): Promise<void> {
    await this.ready();
    await this.button('Run').click();
    await this.reaches(end);
  }

  async reaches(state: CellState): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout: 60_000 });
  }

  /** Presses Copy link and gives back what is on the clipboard, for which the test has permission. */
  async link(): Promise<string> {
    await this.button('Copy link').click();
    await expect(this.part('copied')).toHaveText('Link copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Replaces the code through the editor, as a reader does. */
  async write(program: string): Promise<void> {
    await this.ready();
    if (!(await this.editor.isVisible())) await this.button('Edit').click();
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(program);
    await expect(this.root).toHaveAttribute('data-edited', /.*/);
  }

  /** Writes a program, runs it and waits for its end. */
  async execute(program: string, end: CellState = 'done'): Promise<void> {
    await this.write(program);
    await this.run(end);
  }
}
