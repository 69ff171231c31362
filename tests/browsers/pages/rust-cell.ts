/** A snippet of Rust that can be changed, as a reader handles it, in any browser. */
import { EDITOR, partNamed } from '../../../scripts/browser/panels.ts';
import type { BrowserPage } from '../drive/browser-page.ts';
import { click, LOADED, reachesState, ready, replaceText, says } from './element.ts';

export class RustCell {
  readonly page: BrowserPage;
  readonly selector: string;

  private constructor(page: BrowserPage, selector: string) {
    this.page = page;
    this.selector = selector;
  }

  /** The snippet of a region of a file, named `<crate>/<module>`, once its script has taken over. */
  static async of(page: BrowserPage, module: string, region: string): Promise<RustCell> {
    const selector = `figure[data-module="${module}"][data-region="${region}"]`;
    await ready(page, selector);
    return new RustCell(page, selector);
  }

  press(button: string): Promise<void> {
    return click(this.page, `${this.selector} button`, button);
  }

  /** Replaces the lines that are shown through the editor, by pasting. */
  async write(lines: string): Promise<void> {
    await this.press('Edit');
    await replaceText(this.page, `${this.selector} ${EDITOR}`, lines);
  }

  /** Presses Run and waits for the end, with these words in the status line. */
  async run(words: RegExp): Promise<void> {
    await this.press('Run');
    await reachesState(this.page, this.selector, 'done');
    await says(this.page, `${this.selector} ${partNamed('status')}`, words, LOADED);
  }
}
