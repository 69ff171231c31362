/** A chapter: the one about porting a function unless another is named. */
import type { Locator, Page } from '@playwright/test';
import { BenchPanel } from '../../../scripts/browser/bench-panel.ts';
import { Cell } from '../../../scripts/browser/cell.ts';
import { PredictBox } from '../../../scripts/browser/predict-box.ts';

export const CHAPTER_PATH = '/chapters/porting-a-function/';

export class Chapter {
  readonly page: Page;
  /** All cells, in the order of the page. */
  readonly cells: Locator;

  private readonly path: string;

  constructor(page: Page, path = CHAPTER_PATH) {
    this.page = page;
    this.path = path;
    this.cells = page.locator('py-cell');
  }

  /** Opens the chapter with every prediction skipped, so that nothing is folded. */
  async open(): Promise<void> {
    await this.openFolded();
    for (const box of await this.page.locator('predict-box').all()) {
      await new PredictBox(box).skip();
    }
  }

  /** Opens what a reader may leave closed. */
  async unfold(): Promise<void> {
    await this.page.locator('main details').evaluateAll((all) => {
      for (const fold of all) fold.setAttribute('open', '');
    });
  }

  async openFolded(hash = ''): Promise<void> {
    await this.page.goto(this.path + hash);
  }

  cell(id: string): Cell {
    return Cell.named(this.page, id);
  }

  benchmark(panel: string): BenchPanel {
    return new BenchPanel(this.page, panel);
  }

  prediction(id: string): PredictBox {
    return new PredictBox(this.page.locator(`predict-box[data-predict="${id}"]`));
  }

  /** Ids of all cells, read from the page. */
  cellIds(): Promise<string[]> {
    return this.cells.evaluateAll((cells) =>
      cells.map((cell) => cell.getAttribute('data-cell') ?? ''),
    );
  }
}

/** The chapter opened with nothing folded, and its first cell. */
export async function openFirstCell(page: Page): Promise<Cell> {
  const chapter = new Chapter(page);
  await chapter.open();
  const [first = ''] = await chapter.cellIds();
  return chapter.cell(first);
}
