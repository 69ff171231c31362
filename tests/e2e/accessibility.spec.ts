/** axe finds nothing (WCAG 2.2 AA) on any page, in both themes, with cells run. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { allPages, type Theme, useTheme } from './pages/site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: import('@playwright/test').Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  for (const path of allPages()) {
    test(`axe finds nothing on ${path} in the ${theme} theme`, async ({ page, watch }) => {
      if (path === '/no-such-page/') watch.allow(/404/);
      await useTheme(page, theme);
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`axe finds nothing on the chapter with cells run in the ${theme} theme`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await useTheme(page, theme);
    const chapter = new Chapter(page);
    await chapter.open();
    const ids = await chapter.cellIds();
    for (const id of ids) await chapter.cell(id).run();
    const [first = ''] = ids;
    await chapter.cell(first).execute('import sys\nprint("e", file=sys.stderr)\n1/0');
    expect(await violations(page)).toEqual([]);
  });
}
