/** Links to a changed cell: they bring a difference, run nothing, and take nothing from the reader. */
import type { Cell } from '../../scripts/browser/cell.ts';
import { CELL, fingerprint } from '../../src/cell/shareable.ts';
import { linkTo } from '../../src/share/link.ts';
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH, Chapter, openFirstCell } from './pages/chapter.ts';
import { expectGoodAt360, otherReader, SharedBanner } from './pages/shared-banner.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** A link as the site makes it. */
async function linkFor(cell: string, text: string): Promise<string> {
  const link = await linkTo(CHAPTER_PATH, CELL, cell, [text, fingerprint('')]);
  if (link === null) throw new Error('expected a link');
  return link;
}

const idOf = async (cell: Cell): Promise<string> =>
  (await cell.root.getAttribute('data-cell')) ?? '';

test('Copy link is there for an edited cell alone, and its link brings the difference to another reader, as text', async ({
  page,
  browser,
  baseURL,
}) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  await cell.staticCode.hover();
  const button = cell.root.locator('[data-do="copy-link"]');
  await expect(button).toHaveCount(1);
  await expect(button).toBeHidden();
  const original = (await cell.staticCode.textContent()) ?? '';
  const added = 'print("shared 😀 <img src=x onerror=alert(1)>")';
  const text = `${original}\n${added}`;
  await cell.write(text);
  const link = await cell.link();
  expect(link).toMatch(/#cell=[\w-]+&v=1&code=[\w-]+$/);

  const other = await otherReader(browser, baseURL);
  const asked: string[] = [];
  other.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const banner = await SharedBanner.follow(other, link);
  const theirs = new Chapter(other).cell(await idOf(cell));
  await expect(banner.words).toContainText('changed version');
  expect(await banner.changes()).toEqual([`+${added}`]);
  expect(other.workers()).toHaveLength(0);
  await expect(theirs.root).toHaveAttribute('data-state', 'idle');
  await expect(theirs.staticCode).toHaveText(original);

  await banner.button('Use the shared version').click();
  await expect(banner.words).toContainText('when you press Run');
  await expect(banner.button('Close')).toBeFocused();
  await banner.close('Close');
  await expect(theirs.staticCode).toHaveText(text);
  await expect(theirs.root.locator('img, script')).toHaveCount(0);
  expect(asked.filter((path) => path.endsWith('/x'))).toEqual([]);
  expect(other.workers()).toHaveLength(0);
  await other.reload();
  await theirs.ready();
  await expect(banner.root).toHaveCount(0);
  await expect(theirs.badge).toBeVisible();
  await other.context().close();
});

test('Keep mine keeps the edit, and a reload does not ask again', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), '"theirs"'));
  await expect(banner.words).toContainText('still shows your own version');
  expect(await banner.buttons()).toEqual([
    'Use the shared version',
    'Keep mine',
    'Show the original',
  ]);
  await banner.close('Keep mine');
  await expect(cell.staticCode).toBeFocused();
  await page.reload();
  await expect(cell.badge).toBeVisible();
  await expect(banner.root).toHaveCount(0);
  await expect(cell.staticCode).toHaveText('print("mine")');
});

test("the reader's own edit comes back after two links and a reload", async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  for (const text of ['"first"', '"second"']) {
    const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), text));
    await banner.button('Use the shared version').click();
    await expect(banner.words).toContainText('set aside');
  }
  await page.reload();
  await cell.ready();
  await cell.staticCode.hover();
  await expect(cell.staticCode).toHaveText('"second"');
  await cell.button('Show the version set aside').click();
  await expect(cell.staticCode).toHaveText('print("mine")');
  await page.reload();
  await expect(cell.staticCode).toHaveText('print("mine")');
});

test('the keyboard alone answers a banner, and hears what came of it', async ({ page }) => {
  const cell = await openFirstCell(page);
  const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), '"theirs"'));
  await expect(banner.root.getByRole('status')).toContainText('changed version');
  await page.keyboard.press('Tab');
  await expect(banner.button('Use the shared version')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(banner.root.getByRole('status')).toContainText('now holds the shared version');
  await page.keyboard.press('Enter');
  await expect(banner.root).toHaveCount(0);
  await expect(cell.staticCode).toBeFocused();
  await expect(cell.root).toHaveAttribute('data-state', 'idle');
});

test('a link that the browser does not copy is there to take by hand', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const cell = await openFirstCell(page);
  await cell.write('"mine"');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
    document.execCommand = () => false;
  });
  await cell.button('Copy link').click();
  const field = cell.root.getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/#cell=[\w-]+&v=1&code=[\w-]+$/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test('a link opened on the page itself replaces the banner of the one before, and a long difference is counted', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  const banner = new SharedBanner(page);
  await page.goto(await linkFor(await idOf(cell), '"first"'));
  await expect(banner.difference).toContainText('"first"');
  await page.goto(await linkFor(await idOf(cell), 'x = 1\n'.repeat(17_000)));
  await expect(banner.difference).toContainText(/1[67],\d{3} more lines/);
  await expect(banner.root).toHaveCount(1);
});

test('a folded cell is offered above the question that folds it', async ({ page }) => {
  const folded = page.locator('predict-box .covered py-cell').first();
  await new Chapter(page).openFolded();
  const id = (await folded.getAttribute('data-cell')) ?? '';
  const banner = await SharedBanner.follow(page, await linkFor(id, '"shared"'));
  await expect(banner.root).toBeInViewport();
  await banner.close('Keep the original');
  await expect(folded).toBeHidden();
});

const PROBLEMS: readonly (readonly [string, (link: string) => string, RegExp])[] = [
  ['that was cut', (link) => link.slice(0, -9), /incomplete or damaged/],
  ['for a cell that is not there', (link) => link.replace(/=[\w-]+/, '=gone'), /“gone”/],
];
for (const [name, spoil, says] of PROBLEMS) {
  test(`a link ${name} explains itself, and the cell works`, async ({ page }) => {
    const cell = await openFirstCell(page);
    const link = await linkFor(await idOf(cell), 'for word in words:\n    print(word)');
    const banner = await SharedBanner.follow(page, spoil(link));
    await expect(banner.root.getByRole('alert')).toContainText(says);
    await expect(banner.root).toBeInViewport();
    await banner.close('Close');
    await expect(cell.badge).toBeHidden();
    await cell.write('"mine"');
    await expect(cell.badge).toBeVisible();
  });
}

test('axe finds nothing on a banner at 360 px in either theme, and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const cell = await openFirstCell(page);
  await cell.write('"mine"');
  const link = await linkFor(await idOf(cell), `${'long '.repeat(60)}\n1`);
  await expectGoodAt360(page, await SharedBanner.follow(page, link), 'py-cell:has(.diff)');
});
