/** What the measurements do with a cell of a page: put a program in, run it, see how long a state takes. */
import type { Locator, Page } from '@playwright/test';

const FIRST_CELL = 'py-cell >> nth=0';
const PATIENCE = 60_000;

/** Replaces the code of a cell through its editor, as a reader does. */
export async function writeProgram(page: Page, program: string): Promise<Locator> {
  const cell = page.locator(FIRST_CELL);
  await page.locator('py-cell[data-ready] >> nth=0').waitFor();
  await cell.getByRole('button', { name: 'Edit' }).click();
  const editor = cell.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(program);
  return cell;
}

/** What the page has to show: a state of its first cell, or words in its output. */
type Shown = { readonly state: string } | { readonly output: string };

/** Milliseconds from a press on a button of the first cell until the page shows `shown`. */
export function timePress(page: Page, button: string, shown: Shown): Promise<number> {
  return page.evaluate(pressInPage, [button, shown, PATIENCE] as const);
}

/**
 * Runs in the page, whatever drives it: from the click event to the change of the document, in
 * milliseconds.
 */
export function pressInPage([name, shown, patience]: readonly [
  button: string,
  shown: Shown,
  patience: number,
]): Promise<number> {
  return new Promise((resolve, reject) => {
    const cell = document.querySelector<HTMLElement>('py-cell');
    const control = [...(cell?.querySelectorAll('button') ?? [])].find(
      (candidate) => candidate.textContent.trim() === name,
    );
    if (cell === null || control === undefined) throw new Error(`no button "${name}"`);
    const reached = () =>
      'state' in shown
        ? cell.dataset['state'] === shown.state
        : cell.querySelector('[data-part="output"]')?.textContent.includes(shown.output);
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!reached()) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(cell, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    setTimeout(() => reject(new Error(`"${name}" led to nothing`)), patience);
    control.click();
  });
}

/** Starts to note the length of every main-thread task over 50 ms; the returned function reads the longest. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longestTask = Math.max(window.longestTask, duration);
      }
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => window.longestTask);
}

declare global {
  interface Window {
    longestTask: number;
  }
}
