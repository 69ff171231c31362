/** What holds for every page: its headers, axe finds nothing in either theme, and all of it fits on paper. */
import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { Chapter } from './pages/chapter.ts';
import { onPaper, overflowing, PAPERS } from './pages/paper.ts';
import { allPages, chooseTheme } from './pages/site.ts';

function expectHeaders(response: Response | null): void {
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain("'unsafe-inline'");
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(headers['x-content-type-options']).toBe('nosniff');
}

async function expectAccessible(page: Page): Promise<void> {
  await chooseTheme(page, 'light');
  expect(await violations(page), 'in the light theme').toEqual([]);
  await chooseTheme(page, 'dark');
  expect(await colourViolations(page), 'in the dark theme').toEqual([]);
}

for (const path of allPages()) {
  test(`${path} comes with its headers, axe finds nothing in either theme, and it fits on paper`, async ({
    page,
    watch,
  }) => {
    if (path === '/no-such-page/') watch.allow(/404/);
    const response = await page.goto(path);
    expect(response?.status()).toBe(path === '/no-such-page/' ? 404 : 200);
    expectHeaders(response);
    await expectAccessible(page);
    for (const [paper, width] of Object.entries(PAPERS)) {
      await onPaper(page, width);
      expect(await overflowing(page), paper).toEqual([]);
    }
  });
}

test('axe finds nothing on a chapter with cells run, in either theme', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const ids = await chapter.cellIds();
  for (const id of ids) await chapter.cell(id).run();
  const [first = ''] = ids;
  await chapter.cell(first).execute('import sys\nprint("e", file=sys.stderr)\n1/0');
  await expectAccessible(page);
});
