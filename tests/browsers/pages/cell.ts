/** A Python cell as a reader handles it, in any browser. */
import { expect } from 'vitest';
import { CELL, type CellState, EDITOR, partNamed } from '../../../scripts/browser/panels.ts';
import type { BrowserPage } from '../drive/browser-page.ts';
import {
  click,
  isVisible,
  LOADED,
  reachesState,
  ready,
  replaceText,
  SOON,
  textOf,
} from './element.ts';

export class Cell {
  readonly page: BrowserPage;
  readonly selector: string;

  private constructor(page: BrowserPage, selector: string) {
    this.page = page;
    this.selector = selector;
  }

  /** The first cell of the page, once its script has taken over. */
  static async first(page: BrowserPage): Promise<Cell> {
    const cell = new Cell(page, CELL);
    await cell.ready();
    return cell;
  }

  part(name: string): string {
    return `${this.selector} ${partNamed(name)}`;
  }

  ready(): Promise<void> {
    return ready(this.page, this.selector);
  }

  press(button: string): Promise<void> {
    return click(this.page, `${this.selector} button`, button);
  }

  output(): Promise<string | null> {
    return textOf(this.page, this.part('output'));
  }

  /** What the cell says about its last run, beside its output. */
  async said(): Promise<string> {
    const parts = ['status', 'notice-words'].map((name) => textOf(this.page, this.part(name)));
    return (await Promise.all(parts)).join('\n');
  }

  isEdited(): Promise<boolean> {
    return isVisible(this.page, this.part('badge'));
  }

  async reaches(state: CellState): Promise<void> {
    await reachesState(this.page, this.selector, state);
  }

  async prints(text: string, patience = SOON): Promise<void> {
    await expect.poll(() => this.output(), patience).toContain(text);
  }

  /** Replaces the code through the editor, by pasting. */
  async write(program: string): Promise<void> {
    const editor = `${this.selector} ${EDITOR}`;
    if (!(await isVisible(this.page, editor))) await this.press('Edit');
    await replaceText(this.page, editor, program);
    await expect.poll(() => this.isEdited(), SOON).toBe(true);
  }

  /** Presses Run and waits for the state in which it ends. */
  async run(end: CellState = 'done'): Promise<void> {
    await this.press('Run');
    await this.reaches(end);
  }

  /** Writes a program, runs it to its end and waits for these words in its output. */
  async execute(program: string, expected: string): Promise<void> {
    await this.write(program);
    await this.run();
    await this.prints(expected);
  }

  /** Starts a program that does not end by itself, and waits until it has printed "going". */
  async start(program: string): Promise<void> {
    await this.write(program);
    await this.press('Run');
    await this.prints('going', LOADED);
  }

  async stop(): Promise<void> {
    await this.press('Stop');
    await this.reaches('stopped');
  }
}
