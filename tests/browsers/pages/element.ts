/** Parts of a page, told by a CSS selector and where needed by their words: what a reader sees and presses. */
import { expect, vi } from 'vitest';
import type { BrowserPage, Key } from '../drive/browser-page.ts';

/** Time for whatever a page does at once; a machine that builds something else beside is slow. */
export const SOON = { timeout: 20_000, interval: 50 };
/** Time for Python to be loaded and started. */
export const LOADED = { timeout: 180_000, interval: 100 };
/** Time for a measurement with its whole budget. */
export const MEASURED = { timeout: 240_000, interval: 200 };

export const MAIN_KEY: Key = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Presses the mouse on the first element that matches, and whose words are `words` if these are given. */
export async function click(page: BrowserPage, selector: string, words?: string): Promise<void> {
  const place = await expect
    .poll(() => placeOf(page, selector, words ?? null), {
      ...SOON,
      message: `"${words ?? selector}" can be pressed`,
    })
    .not.toBeNull()
    .then(() => placeOf(page, selector, words ?? null));
  if (place === null) throw new Error(`"${words ?? selector}" went away before it was pressed.`);
  await page.clickAt(place.x, place.y);
}

/** The middle of an element that is on top there, brought into the window; null if there is none. */
function placeOf(
  page: BrowserPage,
  selector: string,
  words: string | null,
): Promise<{ x: number; y: number } | null> {
  return page.evaluate(
    (wanted, said) => {
      const found = [...document.querySelectorAll(wanted)].find(
        (one) => (said === null || one.textContent.trim() === said) && one.checkVisibility(),
      );
      if (found === undefined) return null;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const top = document.elementFromPoint(middle.x, middle.y);
      return top !== null && (found.contains(top) || top.contains(found)) ? middle : null;
    },
    selector,
    words,
  );
}

/** Text of the first element that matches, hidden or not; null if there is none. */
export function textOf(page: BrowserPage, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

/** An attribute of the first element that matches. */
export function attributeOf(
  page: BrowserPage,
  selector: string,
  name: string,
): Promise<string | null> {
  return page.evaluate(
    (wanted, attribute) => document.querySelector(wanted)?.getAttribute(attribute) ?? null,
    selector,
    name,
  );
}

/** Whether the first element that matches can be seen. */
export function isVisible(page: BrowserPage, selector: string): Promise<boolean> {
  return page.evaluate(
    (wanted) => document.querySelector(wanted)?.checkVisibility() ?? false,
    selector,
  );
}

/** Waits until the script of the first element that matches has taken over. */
export async function ready(page: BrowserPage, selector: string): Promise<void> {
  // Not a poll of `expect`: hooks wait for this as well.
  await vi.waitFor(async () => {
    const taken = await attributeOf(page, selector, 'data-ready');
    expect(taken, `data-ready of ${selector}`).not.toBeNull();
  }, SOON);
}

/** Copies a text by the keyboard, out of a field that is there for no longer than that. */
async function copy(page: BrowserPage, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const field = document.createElement('textarea');
    field.id = 'copied';
    field.value = copied;
    document.body.append(field);
    field.select();
  }, text);
  await page.press(MAIN_KEY, 'c');
  await page.evaluate(() => document.getElementById('copied')?.remove());
}

/** Replaces what is in an editor that has been opened, by pasting. */
export async function replaceText(page: BrowserPage, editor: string, text: string): Promise<void> {
  await expect.poll(() => isVisible(page, editor), SOON).toBe(true);
  await copy(page, text);
  await page.evaluate((wanted) => {
    const content = document.querySelector(wanted);
    if (content instanceof HTMLElement) content.focus();
  }, editor);
  await page.press(MAIN_KEY, 'a');
  await page.press(MAIN_KEY, 'v');
}

/** What is on the clipboard, pasted by the keyboard into a field of its own. */
export async function clipboard(page: BrowserPage): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.press(MAIN_KEY, 'v');
  return vi.waitFor(async () => {
    const text = await page.evaluate(() => {
      const field = document.getElementById('pasted');
      return field instanceof HTMLTextAreaElement ? field.value : '';
    });
    expect(text, 'the clipboard').not.toBe('');
    return text;
  }, SOON);
}

/** Waits for a state that an element names in `data-state`. */
export async function reachesState(
  page: BrowserPage,
  selector: string,
  state: string,
  patience = LOADED,
): Promise<void> {
  await expect.poll(() => attributeOf(page, selector, 'data-state'), patience).toBe(state);
}

/** Waits until the first element that matches says this, among other things. */
export async function says(
  page: BrowserPage,
  selector: string,
  words: string | RegExp,
  patience = SOON,
): Promise<void> {
  await expect.poll(() => textOf(page, selector), patience).toMatch(words);
}
