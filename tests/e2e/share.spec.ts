/** Links to a changed cell: they bring a difference, run nothing, and take nothing from the reader. */
import AxeBuilder from '@axe-core/playwright';
import type { Cell } from '../../scripts/browser/cell.ts';
import { linkTo } from '../../src/cell/link/address.ts';
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH, Chapter, openFirstCell } from './pages/chapter.ts';
import { otherReader, SharedBanner } from './pages/shared-banner.ts';
import { useTheme } from './pages/site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** A link as the site makes it. */
async function linkFor(cell: string, text: string, original = ''): Promise<string> {
  const link = await linkTo(CHAPTER_PATH, cell, text, original);
  if (link.kind !== 'link') throw new Error(`expected a link, got ${link.kind}`);
  return link.address;
}

const idOf = async (cell: Cell): Promise<string> =>
  (await cell.root.getAttribute('data-cell')) ?? '';

test('Copy link is there for an edited cell alone, and its link brings the difference to another reader', async ({
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
  const text = `${original}\nprint("shared 😀 <b>")`;
  await cell.write(text);
  const link = await cell.link();
  expect(link).toMatch(/#cell=[\w-]+&v=1&code=[\w-]+$/);

  const other = await otherReader(browser, baseURL);
  const banner = await SharedBanner.follow(other, link);
  const theirs = new Chapter(other).cell(await idOf(cell));
  await expect(banner.words).toContainText('changed version');
  expect(await banner.changes()).toEqual(['+print("shared 😀 <b>")']);
  expect(other.workers()).toHaveLength(0);
  await expect(theirs.root).toHaveAttribute('data-state', 'idle');
  await expect(theirs.staticCode).toHaveText(original);

  await banner.button('Use the shared version').click();
  await expect(banner.words).toContainText('when you press Run');
  await expect(banner.button('Close')).toBeFocused();
  await banner.close('Close');
  await expect(theirs.staticCode).toHaveText(text);
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
  const banner = await SharedBanner.follow(
    page,
    await linkFor(await idOf(cell), 'print("theirs")'),
  );
  await expect(banner.words).toContainText('still shows your own edit');
  expect(await banner.buttons()).toEqual([
    'Use the shared version',
    'Keep mine',
    'Show the original',
  ]);
  await banner.close('Keep mine');
  await expect(cell.staticCode).toBeFocused();
  await expect(cell.staticCode).toHaveText('print("mine")');
  await page.reload();
  await expect(cell.badge).toBeVisible();
  await expect(banner.root).toHaveCount(0);
  await expect(cell.staticCode).toHaveText('print("mine")');
});

for (const answer of ['Use the shared version', 'Show the original']) {
  test(`"${answer}" sets the reader's own edit aside, across a reload, and it comes back`, async ({
    page,
  }) => {
    const cell = await openFirstCell(page);
    await cell.write('print("mine")');
    const banner = await SharedBanner.follow(
      page,
      await linkFor(await idOf(cell), 'print("theirs")'),
    );
    await banner.button(answer).click();
    await expect(banner.words).toContainText('set aside');
    await page.reload();
    await cell.ready();
    await cell.staticCode.hover();
    await expect(cell.staticCode).not.toHaveText('print("mine")');
    await cell.button('Show the edit set aside').click();
    await expect(cell.staticCode).toHaveText('print("mine")');
    await page.reload();
    await expect(cell.staticCode).toHaveText('print("mine")');
  });
}

test('two links after one another lose no edit', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.write('"mine"');
  for (const text of ['"first"', '"second"']) {
    const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), text));
    await banner.button('Use the shared version').click();
  }
  await cell.button('Show the next of 2 edits set aside').click();
  await expect(cell.staticCode).toHaveText('"mine"');
  await cell.button('Show the next of 2 edits set aside').click();
  await expect(cell.staticCode).toHaveText('"first"');
  await cell.button('Show the next of 2 edits set aside').click();
  await expect(cell.staticCode).toHaveText('"second"');
});

test('an edit that a full storage cannot set aside stays in the cell', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const banner = await SharedBanner.follow(
    page,
    await linkFor(await idOf(cell), 'print("theirs")'),
  );
  await banner.button('Use the shared version').click();
  await expect(banner.words).toContainText('could not be set aside');
  await expect(cell.staticCode).toHaveText('print("mine")');
});

test('an edit that a blocked storage never had is set aside on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  const cell = await openFirstCell(page);
  await cell.write('print("mine")');
  await page.goto(await linkFor(await idOf(cell), 'print("theirs")'));
  const banner = new SharedBanner(page);
  await banner.button('Use the shared version').click();
  await expect(cell.editor).toHaveText('print("theirs")');
  await cell.button('Show the edit set aside').click();
  await expect(cell.editor).toHaveText('print("mine")');
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
  const field = cell.root.getByRole('textbox', { name: 'Link to your version' });
  await expect(field).toHaveValue(/#cell=[\w-]+&v=1&code=[\w-]+$/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test('a link opened on the page itself is followed, and replaces the banner of the one before', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  const banner = new SharedBanner(page);
  for (const text of ['"first"', '"second"']) {
    await page.goto(await linkFor(await idOf(cell), text));
    await expect(banner.difference).toContainText(text);
    await expect(banner.root).toHaveCount(1);
  }
});

test('HTML in a shared version is text', async ({ page, watch }) => {
  const cell = await openFirstCell(page);
  const text = '<img src=x onerror=alert(1)>\ud800\0<script>alert(2)</script>';
  const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), text));
  await expect(banner.difference).toContainText('<img src=x onerror=alert(1)>');
  await banner.button('Use the shared version').click();
  await expect(cell.staticCode).toContainText('<img src=x onerror=alert(1)>');
  await expect(cell.root.locator('img, script')).toHaveCount(0);
  expect(watch.paths.filter((path) => path.endsWith('/x'))).toEqual([]);
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

test('a difference of very many lines shows its first ones and counts the others', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  const text = 'x = 1\n'.repeat(17_000);
  const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), text));
  await expect(banner.difference).toContainText(/1[67],\d{3} more lines/);
  await banner.button('Use the shared version').click();
  await expect(cell.staticCode).toContainText('x = 1');
});

const whole = linkFor('ID', 'for word in words:\n    print(word)');
const PROBLEMS: readonly (readonly [string, (link: string) => string, RegExp])[] = [
  ['cut', (link) => link.slice(0, -9), /incomplete or damaged/],
  [
    'with a changed letter',
    (link) => link.replace(/code=.{9}/, 'code=eJ-abcdef'),
    /incomplete or damaged/,
  ],
  ['of a newer form', (link) => link.replace('v=1', 'v=2'), /form 2/],
  ['that is over-long', (link) => link + 'A'.repeat(40_000), /40,\d{3} characters/],
  ['for a cell that is not there', (link) => link.replace(/=[\w-]+/, '=gone'), /“gone”/],
];
for (const [name, spoil, says] of PROBLEMS) {
  test(`a link ${name} explains itself, and the cell works`, async ({ page }) => {
    const cell = await openFirstCell(page);
    const link = (await whole).replace('ID', await idOf(cell));
    const banner = await SharedBanner.follow(page, spoil(link));
    await expect(banner.root.getByRole('alert')).toContainText(says);
    await expect(banner.root).toBeInViewport();
    await banner.close('Close');
    await expect(cell.badge).toBeHidden();
    await cell.write('"mine"');
    await expect(cell.badge).toBeVisible();
  });
}

test('a small link that unpacks to very much is refused', async ({ page }) => {
  const cell = await openFirstCell(page);
  await cell.ready();
  const letters = await page.evaluate(async () => {
    const stream = new Blob(['0'.repeat(20_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  });
  const link = `${CHAPTER_PATH}#cell=${await idOf(cell)}&v=1&code=${letters}`;
  const banner = await SharedBanner.follow(page, link);
  await expect(banner.words).toContainText('more than 200,000 characters');
});

test('a browser that cannot pack says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
  });
  const cell = await openFirstCell(page);
  await cell.write('"mine"');
  await cell.button('Copy link').click();
  await expect(cell.part('unkept')).toContainText('lacks CompressionStream');
  const banner = await SharedBanner.follow(page, await linkFor(await idOf(cell), '"theirs"'));
  await expect(banner.words).toContainText('lacks DecompressionStream');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a banner at 360 px in the ${theme} theme, and nothing is cut off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await useTheme(page, theme);
    const cell = await openFirstCell(page);
    await cell.write('"mine"');
    const banner = await SharedBanner.follow(
      page,
      await linkFor(await idOf(cell), `${'long '.repeat(60)}\n1`),
    );
    const { violations } = await new AxeBuilder({ page }).include('py-cell:has(.diff)').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    for (const button of await banner.root.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    }
  });
}
