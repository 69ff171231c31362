/** What a reader does beside cells and benchmarks: search, theme, predictions, quizzes, choices, links. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { BrowserPage } from './drive/browser-page.ts';
import { browser } from './drive/start.ts';
import { Cell } from './pages/cell.ts';
import {
  attributeOf,
  click,
  clipboard,
  isVisible,
  ready,
  SOON,
  says,
  textOf,
} from './pages/element.ts';
import { useSite } from './site.ts';

const CHAPTER = 'chapters/porting-a-function/';
const CHOICE = 'choice-cell[data-choice="neighbours"]';
const PREDICTION = 'predict-box[data-predict="plausible"]';

/** Chooses an option of a blank by its words. */
function choose(page: BrowserPage, blank: string, option: string): Promise<void> {
  return page.evaluate(
    (selector, label, words) => {
      const select = document.querySelector<HTMLSelectElement>(
        `${selector} select[aria-label="${label}"]`,
      );
      const wanted = [...(select?.options ?? [])].find(({ text }) => text.trim() === words);
      if (!select || wanted === undefined) throw new Error(`no "${words}" in "${label}"`);
      select.value = wanted.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    CHOICE,
    blank,
    option,
  );
}

/** The link after a press on "Copy link": from the clipboard, or shown where WebKit refuses to copy. */
async function linkOf({ page, selector }: Cell): Promise<string> {
  const field = `${selector} [data-part="not-copied"] input`;
  const copied = await vi.waitFor(async () => {
    const said = await textOf(page, `${selector} [data-part="copied"]`);
    const shown = browser.key === 'webkit' && (await isVisible(page, field));
    expect(said === 'Link copied' || shown, 'the link is copied or shown').toBe(true);
    return !shown;
  }, SOON);
  if (copied) return clipboard(page);
  return page.evaluate(
    (shown) => document.querySelector<HTMLInputElement>(shown)?.value ?? '',
    field,
  );
}

describe('a chapter', () => {
  const site = useSite();
  let page: BrowserPage;

  beforeAll(async () => {
    page = await site.open(CHAPTER);
  });

  test('covers what a prediction is about until the reader has guessed', async () => {
    await ready(page, PREDICTION);
    expect(await isVisible(page, `${PREDICTION} > .covered`)).toBe(false);
    await click(page, `${PREDICTION} form label.option`, 'the regular expression');
    await click(page, `${PREDICTION} form button`, 'Keep my guess');
    await expect.poll(() => isVisible(page, `${PREDICTION} > .covered`), SOON).toBe(true);
    await says(page, `${PREDICTION} [data-part="said"]`, 'You said: the regular expression');
  });

  test('explains the answer to a question of its quiz', async () => {
    await ready(page, 'quiz-box');
    const because = 'quiz-box .question .choice .because';
    expect(await isVisible(page, because)).toBe(false);
    await click(page, 'quiz-box .question .choice label.option');
    await expect.poll(() => isVisible(page, because), SOON).toBe(true);
    expect(await textOf(page, because)).toMatch(/^\s*(Right|No)\./);
  });

  test("shows the compiler's error for a wrong choice, and the output for the right one", async () => {
    await ready(page, CHOICE);
    await choose(page, 'what the loop walks over', 'chars()');
    await says(page, `${CHOICE} [data-part="verdict"]`, 'does not compile');
    await says(page, `${CHOICE} [data-part="output"]`, 'no postfix increment operator');
    await choose(page, 'how it counts', 'total += 1;');
    await choose(page, 'type of the count', 'u64');
    await says(page, `${CHOICE} [data-part="verdict"]`, 'Right');
    await says(page, `${CHOICE} [data-part="output"]`, '299');
  });

  test('keeps the theme that the reader has chosen', async () => {
    await ready(page, 'theme-switch');
    const label = 'theme-switch button';
    for (const theme of ['light', 'dark']) {
      await click(page, label);
      await expect.poll(() => attributeOf(page, label, 'aria-label'), SOON).toBe(`Theme: ${theme}`);
      expect(await attributeOf(page, 'html', 'data-theme')).toBe(theme);
    }
    await page.reload();
    expect(await attributeOf(page, 'html', 'data-theme')).toBe('dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).toMatch(/^rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)$/);
  });

  test('copies a link to changed code that shows the difference and runs nothing', async () => {
    const cell = await Cell.first(page);
    await cell.write('print("shared 😀 <b>")');
    await cell.press('Copy link');
    const link = await linkOf(cell);
    expect(link).toMatch(/#cell=[\w-]+&v=1&code=[\w-]+$/);
    const other = await site.open('reference/storage/');
    await other.goto(link);
    const theirs = await Cell.first(other);
    await says(other, '[data-part="shared"] p', 'changed version');
    await says(other, '[data-part="shared"] .diff ins', 'print("shared 😀 <b>")');
    expect(await attributeOf(other, theirs.selector, 'data-state')).toBe('idle');
  });
});

describe('the search', () => {
  const site = useSite();

  test('opens by a key, finds a chapter, and the keyboard goes there', async () => {
    const page = await site.open('');
    await ready(page, 'site-search');
    await page.press('/');
    await expect.poll(() => isVisible(page, 'dialog.search'), SOON).toBe(true);
    for (const key of 'doubles') await page.press(key);
    await expect.poll(() => isVisible(page, 'dialog.search li a'), SOON).toBe(true);
    await page.press('ArrowDown');
    await page.press('Enter');
    await expect
      .poll(() => page.evaluate(() => location.pathname), SOON)
      .toMatch(/\/(chapters|reference)\//);
  });
});
