/** What a finger can hit on a page: every visible control with its size, and those that are too small. */
import type { Page } from '@playwright/test';

/** CSS pixels: WCAG 2.2, success criterion 2.5.8. */
const LEAST = 24;
/** CSS pixels of what a page is there for: 2.5.5. */
const PRIMARY = 44;

/** A control and why it is too small, as a line to read. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ least, primary }) => {
      /** What reacts to a tap; links only outside of text, whose lines decide how high they are. */
      const CONTROLS =
        'button, input, select, textarea, summary, [role="slider"], [role="tab"], .cm-content, ' +
        ':is(header, nav, footer, aside, .panel-actions) a[href]';
      const PRIMARIES = 'button.go, [data-do="stop"], [data-part="stop"], header button';
      const isInText = (element: Element) =>
        element.matches('a') && element.closest('p, td, th, dd, figcaption, h1, h2, h3') !== null;
      const boxOf = (element: Element): DOMRect => {
        // A tap on the label is one on the control.
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const [own, other] = [element, label].map((it) => it?.getBoundingClientRect());
        if (own === undefined || other === undefined) return own ?? new DOMRect();
        const [left, top] = [Math.min(own.left, other.left), Math.min(own.top, other.top)];
        return new DOMRect(
          left,
          top,
          Math.max(own.right, other.right) - left,
          Math.max(own.bottom, other.bottom) - top,
        );
      };
      const found = [...document.querySelectorAll(CONTROLS)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            element.closest('[inert], .visually-hidden, dialog:not([open])') === null &&
            !isInText(element),
        )
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > -scrollY);
      /** Within half the least size of the middle of `box` there is nothing else to hit. */
      const hasRoom = (box: DOMRect, other: DOMRect): boolean => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const isSmall = other.width < least || other.height < least;
        const [otherX, otherY] = [other.x + other.width / 2, other.y + other.height / 2];
        if (isSmall && Math.hypot(x - otherX, y - otherY) < least) return false;
        const nearX = Math.max(other.left, Math.min(x, other.right));
        const nearY = Math.max(other.top, Math.min(y, other.bottom));
        return Math.hypot(x - nearX, y - nearY) >= least / 2;
      };
      const lines = found.flatMap(({ element, box }) => {
        const wanted = element.matches(PRIMARIES) ? primary : least;
        // Half a pixel is lost to rounding.
        if (box.width > wanted - 0.5 && box.height > wanted - 0.5) return [];
        const others = found.filter(
          (it) => !it.element.contains(element) && !element.contains(it.element),
        );
        if (wanted === least && others.every((it) => hasRoom(box, it.box))) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        const place = element.closest('[class], [id]');
        return [
          `${element.tagName.toLowerCase()} “${name.slice(0, 30)}” in ${place?.id || place?.className}: ` +
            `${Math.round(box.width)} × ${Math.round(box.height)}, wanted ${wanted}`,
        ];
      });
      return [...new Set(lines)];
    },
    { least: LEAST, primary: PRIMARY },
  );
}

/** How far a page can be scrolled sideways, in CSS pixels. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
