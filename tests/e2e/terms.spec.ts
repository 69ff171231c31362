/** A term of the glossary opens in place: by key, mouse and finger; with a key held or without a script it is a link. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { Chapter } from './pages/chapter.ts';
import { useTheme } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';
import { definitionOf, pagesWithTerms, Terms } from './pages/terms.ts';

const PATH = '/chapters/porting-a-stateful-object/';

test.use({ visit: 'first' });

async function openChapter(page: Page): Promise<Terms> {
  await page.goto(PATH);
  const terms = new Terms(page);
  await expect(terms.first('drop')).toHaveAttribute('aria-expanded', 'false');
  return terms;
}

test('Enter opens a definition that is read out, Tab goes to its link, and Escape leads back', async ({
  page,
}) => {
  const terms = await openChapter(page);
  const term = terms.first('drop');
  await term.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'drop', exact: true });
  await expect(dialog).toBeFocused();
  await expect(dialog).toContainText(definitionOf('drop'));
  await expect(dialog).toHaveAccessibleDescription(new RegExp(`^\\s*${definitionOf('drop')}`));
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(terms.entryLink).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(terms.definition).toHaveCount(0);
  await expect(term).toBeFocused();
  await expect(term).toHaveAttribute('aria-expanded', 'false');
});

test('the space bar opens and closes, and a definition closes when Tab leaves it', async ({
  page,
}) => {
  const terms = await openChapter(page);
  const term = terms.first('drop');
  const scrolled = () => page.evaluate(() => scrollY);
  await term.focus();
  const before = await scrolled();
  await page.keyboard.press('Space');
  await expect(terms.definition).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(term).toBeFocused();
  await page.keyboard.press('Space');
  await expect(terms.definition).toHaveCount(0);
  expect(await scrolled()).toBe(before);
  await page.keyboard.press('Space');
  await expect(terms.definition).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(terms.definition).toHaveCount(0);
  await expect(terms.all.and(page.locator(':focus'))).toHaveAttribute('href', /#borrow$/);
});

test('a click opens and closes; so does one beside it, and one on another term', async ({
  page,
}) => {
  const terms = await openChapter(page);
  await terms.first('drop').click();
  await expect(terms.definition).toContainText(definitionOf('drop'));
  await terms.first('drop').click();
  await expect(terms.definition).toHaveCount(0);
  await terms.first('drop').click();
  await terms.first('ownership').click();
  await expect(terms.definition).toHaveCount(1);
  await expect(terms.definition).toContainText(definitionOf('ownership'));
  await expect(terms.first('drop')).toHaveAttribute('aria-expanded', 'false');
  await page.mouse.click(5, 450);
  await expect(terms.definition).toHaveCount(0);
  expect(page.url()).toMatch(new RegExp(`${PATH}$`));
});

test('the link in a definition leads to the entry', async ({ page }) => {
  const terms = await openChapter(page);
  await terms.first('drop').click();
  await terms.entryLink.click();
  await expect(page).toHaveURL(/\/reference\/glossary\/#drop$/);
});

for (const [how, options] of [
  ['with Ctrl', { modifiers: ['ControlOrMeta'] }],
  ['of the middle button', { button: 'middle' }],
] satisfies [string, Parameters<Locator['click']>[0]][]) {
  test(`a click ${how} opens the entry in another tab`, async ({ page, context }) => {
    const terms = await openChapter(page);
    const tab = context.waitForEvent('page');
    await terms.first('drop').click(options);
    await expect(await tab).toHaveURL(/\/reference\/glossary\/#drop$/);
    await expect(terms.definition).toHaveCount(0);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing beside an open definition, ${theme}`, async ({ page }) => {
    await useTheme(page, theme);
    const terms = await openChapter(page);
    await terms.first('drop').click();
    await expect(terms.definition).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('an open definition is not printed', async ({ page }) => {
  const terms = await openChapter(page);
  await terms.first('drop').click();
  await expect(terms.definition).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(terms.definition).toBeHidden();
});

test('a term whose definition cannot be loaded is followed', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  const terms = await openChapter(page);
  await page.route(/\/definition\.[^/]+\.js$/, (route) => route.abort());
  await terms.first('drop').click();
  await expect(page).toHaveURL(/\/reference\/glossary\/#drop$/);
});

test.describe('under a finger, at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap opens, and one beside it closes', async ({ page }) => {
    const terms = await openChapter(page);
    await terms.first('drop').tap();
    await expect(terms.definition).toContainText(definitionOf('drop'));
    await page.touchscreen.tap(4, 80);
    await expect(terms.definition).toHaveCount(0);
    await terms.first('drop').tap();
    await terms.first('drop').tap();
    await expect(terms.definition).toHaveCount(0);
  });

  test('a tap beside a definition closes it where the browser does not do so itself', async ({
    page,
  }) => {
    const terms = await openChapter(page);
    await terms.first('drop').tap();
    // An event that a script makes is none that the browser acts upon.
    const finger = { pointerType: 'touch', bubbles: true };
    await terms.entryLink.dispatchEvent('pointerup', finger);
    await expect(terms.definition).toBeVisible();
    await page.locator('main h1').dispatchEvent('pointerup', finger);
    await expect(terms.definition).toHaveCount(0);
  });

  for (const path of pagesWithTerms()) {
    test(`each term of ${path} opens whole within the window, and nothing moves`, async ({
      page,
    }) => {
      await new Chapter(page, path).open();
      const terms = new Terms(page);
      for (const term of await terms.all.all()) {
        await term.scrollIntoViewIfNeeded();
        const before = await term.boundingBox();
        await term.press('Enter');
        await expect(terms.definition).toBeInViewport({ ratio: 1 });
        expect(await term.boundingBox()).toEqual(before);
        expect(await excessWidth(page)).toBe(0);
        await page.keyboard.press('Escape');
      }
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link to its entry, with the definition as its hint', async ({ page }) => {
    await page.goto(PATH);
    const term = new Terms(page).first('drop');
    await expect(term).toHaveRole('link');
    await expect(term).toHaveAttribute('title', definitionOf('drop'));
    await term.click();
    await expect(page).toHaveURL(/\/reference\/glossary\/#drop$/);
  });
});
