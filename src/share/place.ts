/** Where a banner goes, and what is left when it has been answered. */

import { make } from '../browser/dom.ts';
import type { Banner } from './banner.ts';

/**
 * Of a banner about `element`, or about one that is not there; `focused` selects what in the element
 * gets the focus in the end.
 */
export function whereabouts(
  element: HTMLElement | null,
  focused: string,
): Pick<Banner, 'place' | 'onAnswer' | 'onClose'> {
  return {
    place: (banner) => {
      // It may be folded under a question that the reader has not answered.
      const isFolded = element?.getClientRects().length === 0;
      const folded = isFolded ? element?.closest('predict-box') : null;
      if (element && !folded) {
        element.querySelector('header')?.after(banner);
        return banner;
      }
      const panel = make('div', { class: 'panel not-content' }, banner);
      if (folded) folded.before(panel);
      else document.querySelector('main h1')?.after(panel);
      return panel;
    },
    onAnswer: () => {
      const { pathname, search } = location;
      const fragment = element === null ? '' : `#${element.id}`;
      // A reload shows the page as the reader left it, without the offer.
      history.replaceState(history.state, '', pathname + search + fragment);
    },
    onClose: () => {
      element?.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
    },
  };
}
