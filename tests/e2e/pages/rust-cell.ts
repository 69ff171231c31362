/** A snippet of Rust that can be changed, as a reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class RustCell {
  readonly root: Locator;
  readonly code: Locator;
  readonly editor: Locator;
  readonly badge: Locator;
  readonly status: Locator;
  readonly notice: Locator;
  /** Below the lines of the editor. */
  readonly below: Locator;
  readonly summary: Locator;
  readonly list: Locator;
  /** What the machine runs. */
  readonly machine: Locator;
  readonly #page: Page;

  /** The snippet of `region` of a file, named `<crate>/<module>`; of the whole file where it is left out. */
  static snippet(page: Page, module: string, region?: string): RustCell {
    const shown = region === undefined ? ':not([data-region])' : `[data-region="${region}"]`;
    return new RustCell(page, page.locator(`figure[data-module="${module}"]${shown}`));
  }

  constructor(page: Page, root: Locator) {
    this.#page = page;
    this.root = root;
    this.code = this.root.locator('pre.code').last();
    this.editor = this.root.locator('.cm-content');
    this.badge = this.part('badge');
    this.status = this.part('status');
    this.notice = this.part('notice');
    this.below = this.root.locator('.line-message');
    this.summary = this.part('summary');
    this.list = this.part('list');
    this.machine = this.root.locator('details.machine');
  }

  part(name: string): Locator {
    return this.root.locator(`[data-part="${name}"]`);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async edit(): Promise<void> {
    await this.button('Edit').click();
    await expect(this.editor).toBeFocused();
  }

  /** The lines in the editor, without what stands below them. */
  async text(): Promise<string> {
    return (await this.editor.locator('.cm-line').allTextContents()).join('\n');
  }

  /** Writes at the start of the first line that begins with `line`, as a reader does. */
  async writeBefore(line: string | RegExp, text: string): Promise<void> {
    await this.editor.locator('.cm-line', { hasText: line }).first().click();
    await this.#page.keyboard.press('Home');
    await this.#page.keyboard.insertText(text);
  }

  /** Puts `text` in place of all that is written, as a reader does. */
  async rewrite(text: string): Promise<void> {
    await this.editor.focus();
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.insertText(text);
  }

  async run(state: 'done' | 'rejected' | 'failed' = 'done'): Promise<void> {
    await this.button('Run').click();
    await expect(this.root).toHaveAttribute('data-state', state);
  }
}
