/** The site in a folder of a host that sends no headers: everything that is fetched is found, and works. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { underPath } from '../../scripts/steps/site-under-path.ts';
import { CELL, fingerprint } from '../../src/cell/shareable.ts';
import { linkTo } from '../../src/share/link.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { ChoiceCell } from './pages/choice-cell.ts';
import { CorpusLab } from './pages/corpus-lab.ts';
import { SharedBanner } from './pages/shared-banner.ts';
import { ShouldIPort } from './pages/should-i-port.ts';
import { WorkshopRace } from './pages/workshop-race.ts';

const FOLDER = new URL(underPath.siteUrl).pathname;
const CHAPTER = 'chapters/porting-a-function/';

/** Every request stays in the site's folder and is answered. */
function watchAnswers(page: Page): string[] {
  const wrong: string[] = [];
  page.context().on('response', (response) => {
    const url = new URL(response.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:') return;
    if (!url.pathname.startsWith(FOLDER)) wrong.push(`outside: ${url.pathname}`);
    if (response.status() >= 400) wrong.push(`${response.status()}: ${url.pathname}`);
  });
  return wrong;
}

function sitePages(): string[] {
  const sitemap = readFileSync(path.join(underPath.folder, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
}

test('every page of the sitemap is where the site was built for, with its policy, style, scripts and a way to report mistakes', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const wrong = watchAnswers(page);
  const pages = sitePages();
  expect(pages.length).toBeGreaterThan(10);
  for (const url of pages) {
    expect(url.startsWith(underPath.siteUrl), url).toBe(true);
    await page.goto(url.slice(underPath.siteUrl.length) || '.');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', url);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
      'content',
      /script-src 'self' 'wasm-unsafe-eval' 'sha256-/,
    );
    await expect(page.getByRole('link', { name: 'Report a mistake on this page' })).toHaveAttribute(
      'href',
      new RegExp(`^mailto:${underPath.reportTo}\\?.*${encodeURIComponent(new URL(url).pathname)}`),
    );
  }
  expect(wrong).toEqual([]);
});

test('a cell imports the wheel, and the book is read', async ({ page }) => {
  const wrong = watchAnswers(page);
  const chapter = new Chapter(page, CHAPTER);
  await chapter.open();
  const cell = chapter.cell((await chapter.cellIds())[0] ?? '');
  await cell.execute('import doubles\nprint(doubles.count_doubles("aab"))');
  await expect(cell.output).toContainText('1');
  const lab = await CorpusLab.open(page, 'chapters/porting-a-stateful-object/');
  await lab.root.getByRole('button', { name: 'Load the book' }).click();
  await lab.become('loaded');
  expect(wrong).toEqual([]);
});

test('builds of a kernel are measured, each from its own file', async ({ page }) => {
  const wrong = watchAnswers(page);
  const chapter = new Chapter(page, 'chapters/packaging/');
  await chapter.open();
  const panel = chapter.benchmark('builds');
  await panel.chooseBars();
  await panel.chooseSmallest();
  await panel.measure();
  await panel.reaches('done');
  expect((await panel.exportRows()).length).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
});

test('a choice cell runs what was compiled for it', async ({ page }) => {
  const wrong = watchAnswers(page);
  await page.goto(CHAPTER);
  const choice = new ChoiceCell(page, 'neighbours');
  await choice.choose('what the loop walks over', 'chars()');
  await choice.choose('type of the count', 'u64');
  await choice.choose('how it counts', 'total += 1;');
  await expect(choice.verdict).toContainText('Right');
  await expect(choice.output).toHaveText('3\n1\n299\n');
  expect(wrong).toEqual([]);
});

test('the race on the front page runs', async ({ page }) => {
  const wrong = watchAnswers(page);
  await page.goto('.');
  await page.locator('race-panel[data-ready]').waitFor();
  await page.getByRole('button', { name: 'Race', exact: true }).click();
  await page.locator('race-panel[data-state="done"]').waitFor({ timeout: 80_000 });
  expect(wrong).toEqual([]);
});

test('an example of the workshop does all six steps, and keeps its port when its contract is found', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const wrong = watchAnswers(page);
  const race = new WorkshopRace(page);
  await race.open('workshop/');
  await race.openExample('run_lengths');
  const original = await race.goTo('original');
  await original.getByRole('button', { name: 'Run and profile' }).click();
  await expect(original.locator('[data-part="observed"]')).toHaveText(/^Calls kept/, {
    timeout: 60_000,
  });
  const contract = await race.goTo('contract');
  const alphabet = contract.getByLabel('text: characters');
  const before = await alphabet.inputValue();
  await contract.getByRole('button', { name: 'Find the contract' }).click();
  // The example's own alphabet is narrower than what can be found: the reader chooses.
  await expect(contract.locator('[data-part="differences"]')).toContainText(
    /^text: a str, of these characters: .* here, a str, of any characters in what was found\.$/,
    { timeout: 60_000 },
  );
  await contract.getByRole('button', { name: 'Keep the contract below' }).click();
  await expect(alphabet).toHaveValue(before);
  const port = await race.goTo('port');
  await expect(race.stateOf('port')).toHaveText('the book’s own port');
  await expect(port).toContainText('pub fn run_lengths(');
  await race.proveAndRace();
  const home = await race.goTo('take-home');
  const download = page.waitForEvent('download');
  await home.getByRole('button', { name: 'Download zip' }).click();
  expect((await download).suggestedFilename()).toBe('run_lengths.zip');
  expect(wrong).toEqual([]);
});

test('search finds a page and leads to it', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await page.keyboard.type('overflow');
  const hit = page.getByRole('dialog').getByRole('link').first();
  await expect(hit).toHaveAttribute('href', new RegExp(`^${FOLDER}`));
  await hit.click();
  await expect(page).toHaveURL(new RegExp(FOLDER));
  await expect(page.locator('main h1')).not.toHaveText('This page is not here');
});

test('advice, downloads and links to a changed cell lead to places in the folder', async ({
  page,
  baseURL,
}) => {
  await page.goto(CHAPTER);
  const zip = page.locator('a[href$="/downloads/doubles.zip"]').first();
  const download = page.waitForEvent('download');
  await zip.click();
  expect(await (await download).failure()).toBeNull();

  await page.goto('chapters/rust-in-your-toolset/');
  const form = new ShouldIPort(page);
  await form.field('One run takes').fill('1');
  await form.field('Share of the time').fill('40');
  await form.answer();
  const next = page.locator('should-i-port [data-part="next"] a').first();
  await expect(next).toHaveAttribute('href', new RegExp(`^${FOLDER}`));

  const id = await page.locator('py-cell').first().getAttribute('data-cell');
  const content = ['print("shared")', fingerprint('')];
  const link = (await linkTo(page.url(), CELL, id ?? '', content)) ?? '';
  expect(link.startsWith(baseURL ?? '?')).toBe(true);
  await page.goto('reference/storage/');
  await page.goto(link);
  await expect(new SharedBanner(page).root).toBeFocused();
});

test("an address that is not there says so in the site's own words", async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('no/such/page/');
  await expect(page.locator('main h1')).toHaveText('This page is not here');
  await page.getByRole('link', { name: 'front page' }).click();
  await expect(page).toHaveURL(new RegExp(`${FOLDER}$`));
});
