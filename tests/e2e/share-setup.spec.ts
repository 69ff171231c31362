/** Links to a benchmark's set-up: they say what differs, run nothing, and take nothing from the reader. */
import type { Page } from '@playwright/test';
import type { BenchPanel } from '../../scripts/browser/bench-panel.ts';
import type { Setup } from '../../src/benchmark/setup.ts';
import { BENCHMARK } from '../../src/benchmark/shareable.ts';
import { linkTo } from '../../src/share/link.ts';
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH, Chapter } from './pages/chapter.ts';
import { expectGoodAt360, otherReader, SharedBanner } from './pages/shared-banner.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const PANEL = 'count-doubles';
const SETUP: Setup = {
  input: 'own',
  size: 1000,
  seed: 7,
  variants: ['zip', 'rs_zipped', 'rs_shipped'],
  baseline: 'zip',
  view: 'table',
  scale: 'log',
};

/** A link as the site makes it. */
async function linkFor(text: string): Promise<string> {
  const link = await linkTo(CHAPTER_PATH, BENCHMARK, PANEL, { ...SETUP, text });
  if (link === null) throw new Error('expected a link');
  return link;
}

async function opened(page: Page): Promise<BenchPanel> {
  const chapter = new Chapter(page);
  await chapter.open();
  const panel = chapter.benchmark(PANEL);
  await panel.ready();
  return panel;
}

const seedOf = (panel: BenchPanel) => panel.root.locator('input[name="seed"]');
const textOf = (panel: BenchPanel) => panel.root.locator('textarea');
const saidOf = (panel: BenchPanel) => panel.root.locator('[data-part="said"]');

test("Copy link brings set-up and text to another reader, who sees what differs from the page's own", async ({
  page,
  browser,
  baseURL,
}) => {
  const panel = await opened(page);
  await panel.openOptions();
  await panel.root.locator('select[name="input"]').selectOption('own');
  await textOf(panel).fill('<img src=x onerror=alert(1)> größe 😀\ud800');
  await panel.root.locator('select[name="size"]').selectOption('1000');
  await panel.button('Copy link').click();
  await expect(saidOf(panel)).toHaveText('Link copied, with your text in it');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#benchmark=count-doubles&v=1&setup=[\w-]+$/);

  const other = await otherReader(browser, baseURL);
  const banner = await SharedBanner.follow(other, link);
  const theirs = new Chapter(other).benchmark(PANEL);
  await expect(banner.root).toContainText('→ a text that the link brings');
  await expect(banner.root).toContainText('→ 1,000 characters');
  await expect(banner.root).toContainText('<img src=x onerror=alert(1)> größe 😀');
  await expect(banner.root.locator('img')).toHaveCount(0);
  await expect(textOf(theirs)).toHaveValue('');
  expect(other.workers()).toHaveLength(0);

  await banner.button('Use the shared set-up').click();
  await expect(banner.words).toContainText('when you press Measure');
  await banner.close('Close');
  await expect(textOf(theirs)).toHaveValue(/größe 😀/);
  await expect(theirs.root).toHaveAttribute('data-state', 'idle');
  expect(other.workers()).toHaveLength(0);
  await other.reload();
  await theirs.ready();
  await expect(banner.root).toHaveCount(0);
  await expect(textOf(theirs)).toHaveValue(/größe 😀/);
  await other.context().close();
});

test("the reader's own set-up is set aside, across a reload, and comes back with its text", async ({
  page,
}) => {
  const panel = await opened(page);
  await panel.reopenWith({ seed: 5 }, 'mine');
  const banner = await SharedBanner.follow(page, await linkFor('theirs'));
  expect(await banner.buttons()).toEqual([
    'Use the shared set-up',
    'Keep mine',
    'Show the original',
  ]);
  await banner.button('Use the shared set-up').click();
  await expect(banner.words).toContainText('set aside');
  await page.reload();
  await panel.ready();
  await expect(seedOf(panel)).toHaveValue('7');
  await expect(textOf(panel)).toHaveValue('theirs');
  await panel.button('Show the set-up set aside').click();
  await expect(seedOf(panel)).toHaveValue('5');
  await page.reload();
  await panel.ready();
  await expect(seedOf(panel)).toHaveValue('5');
  await expect(textOf(panel)).toHaveValue('mine');
});

test("a link to the page's own set-up says that there is nothing to choose", async ({ page }) => {
  const panel = await opened(page);
  await panel.openOptions();
  await panel.button('Copy link').click();
  await expect(saidOf(panel)).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const banner = await SharedBanner.follow(page, link);
  await expect(banner.words).toContainText('as it is in the original');
  expect(await banner.buttons()).toEqual(['Close']);
});

test('a damaged link explains itself, and the panel is as it was', async ({ page }) => {
  const panel = await opened(page);
  const banner = await SharedBanner.follow(page, (await linkFor('theirs')).slice(0, -9));
  await expect(banner.root.getByRole('alert')).toContainText('incomplete or damaged');
  await banner.close('Close');
  await expect(seedOf(panel)).toHaveValue('1');
});

test('axe finds nothing on a banner at 360 px in either theme, and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const panel = await opened(page);
  await panel.reopenWith({ seed: 5 });
  const banner = await SharedBanner.follow(page, await linkFor('long'.repeat(200)));
  await expectGoodAt360(page, banner, '[data-part="shared"]');
});
