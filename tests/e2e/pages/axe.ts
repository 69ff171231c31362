/** What axe finds on a page, by the rules of WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose verdict depends on the theme: the others look at what both have in common. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Each violation with its place and how to mend it. */
export function violations(page: Page, within = ':root'): Promise<string[]> {
  return found(page, within, { type: 'tag', values: TAGS });
}

/** On a page on which `violations` found nothing in the other theme. */
export function colourViolations(page: Page, within = ':root'): Promise<string[]> {
  return found(page, within, { type: 'rule', values: OF_COLOUR });
}

async function found(
  page: Page,
  within: string,
  runOnly: { readonly type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
  // What passes is not asked for: on long tables listing it takes longer than finding it.
  // No page has frames: their way, which puts results together on a page of its own, takes twice as long.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.include(within).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
