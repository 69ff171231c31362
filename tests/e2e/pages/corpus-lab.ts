/** The lab of the chapter on stateful objects: a text in both classes, and questions. */
import { expect, type Locator, type Page } from '@playwright/test';

const PATH = '/chapters/porting-a-stateful-object/';

export class CorpusLab {
  readonly root: Locator;
  readonly status: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    this.root = page.locator('#corpus-lab');
    this.status = this.root.locator('[data-part="status"]');
    this.answer = this.root.locator('[data-part="answer"]');
  }

  static async open(page: Page, path = PATH): Promise<CorpusLab> {
    const lab = new CorpusLab(page);
    await page.goto(path);
    await expect(lab.root).toHaveAttribute('data-ready', '');
    return lab;
  }

  /** Gives it a file, and waits until it is in that state. */
  async give(name: string, bytes: Buffer, state: 'loaded' | 'refused'): Promise<void> {
    const file = { name, mimeType: 'text/plain', buffer: bytes };
    await this.root.getByLabel('a text file of yours').setInputFiles(file);
    await this.become(state);
  }

  async become(state: string): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout: 60_000 });
  }

  async ask(word: string, question: string): Promise<void> {
    await this.root.getByRole('textbox').fill(word);
    await this.root.getByRole('combobox').selectOption(question);
    await this.root.getByRole('textbox').press('Enter');
    await expect(this.status).toHaveText(`Asked for “${word}”.`);
  }

  /** The two cells of a row of the table. */
  async row(name: string): Promise<string[]> {
    const row = this.root.getByRole('row').filter({
      has: this.root.page().getByRole('rowheader', { name, exact: true }),
    });
    return row.getByRole('cell').allTextContents();
  }
}
