/** Words in charts and tables that a reader cannot read: cut off, outside of their picture, or on each other. */
import type { Page } from '@playwright/test';

/** Each as a line to read: what is wrong, and with which words. */
export function unreadableLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** What rounding may cost, in CSS pixels. */
    const slack = 1.5;
    /** Heads that a telephone has no room for are there for a screen reader alone, one pixel wide. */
    const isUnseen = (element: Element | null): boolean =>
      element !== null && (element.clientWidth === 1 || isUnseen(element.parentElement));
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      !isUnseen(element) &&
      element.closest('.visually-hidden, [inert]') === null;
    const wordsOf = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/g, ' ');
    const lines: string[] = [];

    for (const svg of document.querySelectorAll('main svg')) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .filter((text) => isShown(text) && wordsOf(text) !== '')
        .map((text) => ({ words: wordsOf(text), box: text.getBoundingClientRect() }));
      for (const [index, { words, box }] of texts.entries()) {
        const isInside = box.left >= frame.left - slack && box.right <= frame.right + slack;
        if (!isInside) lines.push(`outside of its picture: ${words}`);
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of lines are higher than their letters.
          const isOn = across > slack && down > Math.min(box.height, other.box.height) * 0.35;
          if (isOn) lines.push(`on each other: ${words}; ${other.words}`);
        }
      }
    }

    for (const cell of document.querySelectorAll('main :is(td, th, caption)')) {
      if (!isShown(cell)) continue;
      for (const part of [cell, ...cell.querySelectorAll('*')]) {
        const { overflowX, display } = getComputedStyle(part);
        const isCut = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
        if (display === 'inline' || !isShown(part) || wordsOf(part) === '') continue;
        if (isCut && part.scrollWidth > part.clientWidth + slack) {
          lines.push(`cut off: ${wordsOf(part)}`);
        }
      }
      const range = document.createRange();
      range.selectNodeContents(cell);
      const room = cell.getBoundingClientRect();
      const words = [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      for (const node of words) {
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const isOut =
          box.width > 0 && (box.left < room.left - slack || box.right > room.right + slack);
        if (isOut) lines.push(`wider than its cell: ${wordsOf(cell)}`);
      }
    }
    return [...new Set(lines)];
  });
}
