/** A page on paper, and what does not fit there. */
import type { Page } from '@playwright/test';

/** Width of the text on A4 and on Letter less the margins, in CSS pixels. */
export const PAPERS = { A4: 680, Letter: 702 } as const;

export async function onPaper(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'print' });
}

/** What reaches over the edge of the paper, or would have to be scrolled. */
export function overflowing(page: Page): Promise<string[]> {
  return page.locator('pre:visible, table:visible, svg:visible, p:visible').evaluateAll((all) =>
    all
      .filter((one) => !one.closest('.visually-hidden'))
      .filter(
        (one) =>
          one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 ||
          (one.localName === 'pre' &&
            (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)),
      )
      .map((one) => `${one.localName}: ${one.textContent?.slice(0, 60)}`),
  );
}
