/** Links to a benchmark's set-up: they say what differs, run nothing, and take nothing from the reader. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { BenchPanel } from '../../scripts/browser/bench-panel.ts';
import { linkTo } from '../../src/benchmark/link/address.ts';
import type { Setup } from '../../src/benchmark/setup.ts';
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH, Chapter } from './pages/chapter.ts';
import { otherReader, SharedBanner } from './pages/shared-banner.ts';
import { useTheme } from './pages/site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const PANEL = 'count-doubles';
const SETUP: Setup = {
  input: 'equal',
  size: 1000,
  seed: 7,
  variants: ['zip', 'rs_zipped', 'rs_shipped'],
  baseline: 'zip',
  view: 'table',
  scale: 'log',
};

/** A link as the site makes it. */
async function linkFor(setup: Partial<Setup>, text = '', panel = PANEL): Promise<string> {
  const link = await linkTo(CHAPTER_PATH, panel, { setup: { ...SETUP, ...setup }, text });
  if (link.kind !== 'link') throw new Error(`expected a link, got ${link.kind}`);
  return link.address;
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

test("Copy link brings set-up and text to another reader, who sees what differs from the page's own", async ({
  page,
  browser,
  baseURL,
}) => {
  const panel = await opened(page);
  await panel.root.locator('select[name="input"]').selectOption('own');
  await textOf(panel).fill('<img src=x onerror=alert(1)> größe 😀\ud800');
  await panel.root.locator('select[name="size"]').selectOption('1000');
  await panel.button('Copy link').click();
  await expect(panel.root.locator('[data-part="said"]')).toHaveText(/with your text in it \(\d+/);
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

test('a text that is not measured on is not in the link', async ({ page }) => {
  const panel = await opened(page);
  await panel.reopenWith({ input: 'letters' }, 'secret');
  await panel.button('Copy link').click();
  await expect(panel.root.locator('[data-part="said"]')).toHaveText('Link copied');
});

test('Keep mine keeps the set-up, and a reload does not ask again', async ({ page }) => {
  const panel = await opened(page);
  await panel.reopenWith({ seed: 5 });
  const banner = await SharedBanner.follow(page, await linkFor({}));
  await expect(banner.words).toContainText('still shows your own set-up');
  expect(await banner.buttons()).toEqual([
    'Use the shared set-up',
    'Keep mine',
    "Show the page's own",
  ]);
  await banner.close('Keep mine');
  await expect(panel.button('Measure')).toBeFocused();
  await page.reload();
  await panel.ready();
  await expect(banner.root).toHaveCount(0);
  await expect(seedOf(panel)).toHaveValue('5');
});

for (const answer of ['Use the shared set-up', "Show the page's own"]) {
  test(`"${answer}" sets the reader's own set-up aside, across a reload, and it comes back`, async ({
    page,
  }) => {
    const panel = await opened(page);
    await panel.reopenWith({ seed: 5, input: 'own' }, 'mine');
    const banner = await SharedBanner.follow(page, await linkFor({ input: 'own' }, 'theirs'));
    await banner.button(answer).click();
    await expect(banner.words).toContainText('set aside');
    await page.reload();
    await panel.ready();
    await expect(seedOf(panel)).not.toHaveValue('5');
    await panel.button('Show the set-up set aside').click();
    await expect(seedOf(panel)).toHaveValue('5');
    await expect(textOf(panel)).toHaveValue('mine');
    await page.reload();
    await panel.ready();
    await expect(textOf(panel)).toHaveValue('mine');
  });
}

test('a set-up that a full storage cannot set aside stays in the panel', async ({ page }) => {
  const panel = await opened(page);
  await panel.reopenWith({ seed: 5 });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const banner = await SharedBanner.follow(page, await linkFor({}));
  await banner.button('Use the shared set-up').click();
  await expect(banner.words).toContainText('could not be set aside');
  await expect(seedOf(panel)).toHaveValue('5');
});

test('the keyboard alone answers a banner, and hears what came of it', async ({ page }) => {
  const panel = await opened(page);
  const banner = await SharedBanner.follow(page, await linkFor({}));
  await expect(banner.root.getByRole('status')).toContainText('brings a set-up');
  await page.keyboard.press('Tab');
  await expect(banner.button('Use the shared set-up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(banner.root.getByRole('status')).toContainText('now holds the shared set-up');
  await page.keyboard.press('Enter');
  await expect(banner.root).toHaveCount(0);
  await expect(panel.button('Measure')).toBeFocused();
  await expect(panel.root).toHaveAttribute('data-state', 'idle');
});

test('a link that the browser does not copy is there to take by hand', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const panel = await opened(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
    document.execCommand = () => false;
  });
  await panel.button('Copy link').click();
  const field = panel.root.getByRole('textbox', { name: 'Link to this set-up' });
  await expect(field).toHaveValue(/#benchmark=[\w-]+&v=1&setup=[\w-]+$/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test('what the page does not offer is named, and its own stands in', async ({ page }) => {
  await opened(page);
  const banner = await SharedBanner.follow(
    page,
    await linkFor({ size: 17, variants: ['zip', 'gone'] }),
  );
  await expect(banner.words).toContainText('does not offer (size, variants)');
});

test("a link to the page's own set-up says that there is nothing to choose", async ({ page }) => {
  const panel = await opened(page);
  await panel.button('Copy link').click();
  await expect(panel.root.locator('[data-part="said"]')).toHaveText('Link copied');
  const banner = await SharedBanner.follow(
    page,
    await page.evaluate(() => navigator.clipboard.readText()),
  );
  await expect(banner.words).toContainText('as it is set up on the page');
  expect(await banner.buttons()).toEqual(['Close']);
});

const PROBLEMS: readonly (readonly [string, (link: string) => string, RegExp])[] = [
  ['cut', (link) => link.slice(0, -9), /incomplete or damaged/],
  ['of a newer form', (link) => link.replace('v=1', 'v=2'), /form 2/],
  ['that is over-long', (link) => link + 'A'.repeat(40_000), /40,\d{3} characters/],
  ['for a benchmark that is not there', (link) => link.replace(/=[\w-]+/, '=gone'), /“gone”/],
];
for (const [name, spoil, says] of PROBLEMS) {
  test(`a link ${name} explains itself, and the panel is as it was`, async ({ page }) => {
    const panel = await opened(page);
    const banner = await SharedBanner.follow(page, spoil(await linkFor({})));
    await expect(banner.root.getByRole('alert')).toContainText(says);
    await expect(banner.root).toBeInViewport();
    await banner.close('Close');
    await expect(seedOf(panel)).toHaveValue('1');
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a banner at 360 px in the ${theme} theme, and nothing is cut off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await useTheme(page, theme);
    const panel = await opened(page);
    await panel.reopenWith({ seed: 5 });
    const banner = await SharedBanner.follow(
      page,
      await linkFor({ input: 'own' }, 'long'.repeat(200)),
    );
    const { violations } = await new AxeBuilder({ page }).include('[data-part="shared"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    for (const button of await banner.root.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    }
  });
}
