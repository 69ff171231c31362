/** The page on which a reader ports a function of their own, as the reader handles it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Step } from '../../../src/workshop/step.ts';
import type { Work } from '../../../src/workshop/work.ts';

export class Workshop {
  readonly page: Page;
  readonly root: Locator;
  /** The panel of the reader's works. */
  readonly works: Locator;
  /** What it says of the last action. */
  readonly said: Locator;
  /** The name of the open work. */
  readonly name: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('work-shop');
    this.works = this.root.locator('[data-part="works"]');
    this.said = this.works.locator('[data-part="said"]');
    this.name = this.works.locator('[data-part="open"]');
  }

  /** @param path With an anchor, to begin at a step. */
  async open(path = '/workshop/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.root).toHaveAttribute('data-ready', /.*/);
  }

  /** The part of the page that a step's script has taken over. */
  step(step: Step): Locator {
    return this.root.locator(`[data-step="${step}"]`);
  }

  /** Goes to a step and waits for its script. */
  async goTo(step: Step): Promise<Locator> {
    const part = this.step(step);
    await part.scrollIntoViewIfNeeded();
    await expect(part).toHaveAttribute('data-ready', /.*/);
    return part;
  }

  /** The state of a step in words, below its heading. */
  stateOf(step: Step): Locator {
    return this.root.locator(`.step-state[data-state-of="${step}"]`);
  }

  /** A button of the panel of works. */
  button(name: string): Locator {
    return this.works.getByRole('button', { name, exact: true });
  }

  /** @param name Of its folder, "levenshtein" for example. */
  async openExample(name: string): Promise<void> {
    await this.works.locator(`[data-example="${name}"]`).click();
    await expect(this.name).toHaveText(name);
  }

  /** Pastes a text where the focus is, or onto the page. */
  async paste(text: string, into: Locator = this.page.locator('body')): Promise<void> {
    await into.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Opens a work as a file that the reader has exported. */
  async take(work: Work): Promise<void> {
    await this.takeFile(`${work.name}.workshop.json`, JSON.stringify(work));
    await expect(this.name).toHaveText(work.name);
  }

  async takeFile(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await this.works
      .locator('[data-part="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer });
  }
}
