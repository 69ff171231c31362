/** Reading without network, isolation without headers, and a new build beside an old one. */
import type { Page } from '@playwright/test';
import { underPath } from '../../scripts/steps/site-under-path.ts';
import { expect, test as watched } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { Chapter, openFirstCell } from './pages/chapter.ts';
import { pretend } from './pages/device.ts';
import { Host, secondBuild } from './pages/host.ts';
import { isControlled, keeps, keptPaths, registrations } from './pages/kept.ts';
import { OfflineBook } from './pages/offline-book.ts';

const CHAPTER = 'chapters/porting-a-function/';
const OTHER = 'chapters/why-rust/';

// Each starts Python two or three times.
watched.setTimeout(180_000);
watched.use({ visit: 'first' });

const test = watched.extend<{ headers: boolean; host: Host }>({
  headers: [true, { option: true }],
  host: async ({ headers }, use) => {
    const host = new Host({ headers });
    await host.start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Counts how often the page's document was loaded. */
function countLoads(page: Page): { loads: number } {
  const count = { loads: 0 };
  page.on('domcontentloaded', () => {
    count.loads += 1;
  });
  return count;
}

const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

/** Opens the chapter, runs a cell and waits until all is kept that the page or the next one may need. */
async function runOnce(page: Page) {
  const cell = await openFirstCell(page);
  await cell.execute('import doubles\nprint("online")');
  await keeps(
    page,
    /^(_astro\/|benchmarks\/|engine\/(pyodide|wheels)-|chapters\/porting-a-(function|stateful-object)\/$)/,
  );
  return cell;
}

test('reading alone registers nothing and keeps nothing', async ({ page }) => {
  await new Chapter(page).open();
  expect(await registrations(page)).toBe(0);
  expect(await keptPaths(page)).toEqual([]);
});

test('after one Run the host is asked for nothing but news of a build, and page, cells and benchmark work without network', async ({
  page,
  host,
  watch,
}) => {
  await runOnce(page);
  host.asked.length = 0;
  const again = await openFirstCell(page);
  await again.execute('print("again")');
  expect(host.asked.filter((path) => path !== '/service-worker.js')).toEqual([]);

  await host.stop();
  watch.allow(/503|ERR_CONNECTION_REFUSED/);
  const cell = await openFirstCell(page);
  await cell.execute('import doubles\nprint(doubles.count_doubles("aab"))');
  await expect(cell.output).toHaveText(/1/);
  const panel = new Chapter(page).benchmark('count-doubles');
  await panel.chooseBars();
  await panel.chooseSmallest();
  await panel.measure();
  await panel.reaches('done');

  await page.goto(`/${OTHER}`);
  await expect(page.locator('main h1')).toHaveText('You are offline');
  await page.getByRole('main').getByRole('link', { name: 'Porting a function' }).click();
  await expect(page.locator('main h1')).toHaveText('Porting a function');
});

test('where data is to be saved what was used is kept and nothing else, and works without network', async ({
  page,
  host,
  watch,
}) => {
  await pretend(page, { connection: { saveData: true } });
  const cell = await openFirstCell(page);
  await cell.write('import doubles\nprint("online")');
  await cell.button('Run').click();
  await page.getByRole('button', { name: 'Download and go on' }).click();
  await cell.reaches('done');
  await keeps(page, /^(engine\/(pyodide-|.*\/doubles-)|chapters\/porting-a-function\/$)/);
  const kept = await keptPaths(page);
  expect(kept.filter((path) => /\.whl$/.test(path))).toHaveLength(1);
  expect(kept.filter((path) => /^chapters\//.test(path))).toEqual([CHAPTER]);

  await host.stop();
  watch.allow(/503|ERR_CONNECTION_REFUSED/);
  await page.reload();
  await cell.run();
  await expect(cell.output).toContainText('online');
});

test.describe('on a host that sends no headers', () => {
  test.use({ headers: false });

  test('a page loads once more, and is isolated from then on', async ({ page }) => {
    const count = countLoads(page);
    await page.goto(CHAPTER);
    // Nothing is evaluated before: for the browser that is a reader who has pressed something.
    await expect.poll(() => count.loads).toBe(2);
    await page.waitForLoadState('networkidle');
    expect(await isIsolated(page)).toBe(true);
    await page.goto(OTHER);
    await page.waitForLoadState('networkidle');
    expect(await isIsolated(page)).toBe(true);
    expect(count.loads).toBe(3);
  });

  test('a page in which the reader has typed is left alone, and the next one is isolated', async ({
    page,
    host,
  }) => {
    const letGo = host.holdWorker();
    const count = countLoads(page);
    const cell = await openFirstCell(page);
    await cell.write('print("a draft")');
    letGo();
    await expect.poll(() => isControlled(page)).toBe(true);
    await page.waitForLoadState('networkidle');
    await expect(cell.editor).toHaveText('print("a draft")');
    expect(count.loads).toBe(1);
    expect(await isIsolated(page)).toBe(false);
    await page.reload();
    expect(await isIsolated(page)).toBe(true);
    await cell.ready();
    await expect(cell.root).toContainText('print("a draft")');
    await cell.run();
    await expect(cell.output).toContainText('a draft');
  });

  test('a site in a folder is isolated and works without network, and leaves its neighbours alone', async ({
    page,
    host,
    watch,
  }) => {
    host.serve(underPath.folder);
    const folder = new URL(underPath.siteUrl).pathname;
    const count = countLoads(page);
    await page.goto(folder + CHAPTER);
    await expect.poll(() => count.loads).toBe(2);
    await page.evaluate(() => caches.open('oxidizing:/another-copy'));
    const chapter = new Chapter(page, folder + CHAPTER);
    const [first = ''] = await chapter.cellIds();
    const cell = chapter.cell(first);
    await cell.execute('kept = 42\nimport doubles');
    expect(await isIsolated(page)).toBe(true);
    await cell.write('print("going", flush=True)\nwhile True: pass');
    await cell.button('Run').click();
    await expect(cell.output).toContainText('going');
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    await cell.execute('print(kept)');
    await expect(cell.output).toContainText('42');
    await expect
      .poll(
        async () => (await keptPaths(page)).filter((path) => /pyodide|doubles/.test(path)).length,
      )
      .toBeGreaterThan(5);

    await host.stop();
    watch.allow(/503|ERR_CONNECTION_REFUSED/);
    await page.goto(folder + CHAPTER);
    await cell.execute('import doubles\nprint(doubles.count_doubles("aab"))');
    await expect(cell.output).toContainText('1');
    await page.goto(`${folder}reference/sources/`);
    await expect(page.locator('main h1')).toHaveText('You are offline');
    expect(await page.evaluate(() => caches.keys())).toContain('oxidizing:/another-copy');
  });
});

test('a new build leaves an open page its own files, and comes when the reader asks for it', async ({
  page,
  host,
}) => {
  test.setTimeout(240_000);
  const second = await secondBuild();
  try {
    const cell = await runOnce(page);
    host.serve(second.folder);
    await page.reload();
    await expect(page).not.toHaveTitle(/Second build/);
    host.asked.length = 0;
    const notice = page.getByRole('complementary', { name: 'Newer version' });
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(notice).toContainText('A newer version of this book is ready');
    expect(await violations(page, '.build-notice')).toEqual([]);
    // The editor's code is a part of the old build that this page has not loaded yet.
    await cell.execute('print("old page")');
    await expect(cell.output).toContainText('old page');
    await expect(page).not.toHaveTitle(/Second build/);

    await notice.getByRole('button', { name: 'Open it' }).press('Enter');
    // The browser waits until the old worker has answered all that it was asked: long on a busy machine.
    await expect(page).toHaveTitle(/Second build/, { timeout: 120_000 });
    await cell.ready();
    await expect(cell.root).toContainText('old page');
    await host.stop();
    await cell.run();
    await expect(cell.output).toContainText('old page');
    const kept = await keptPaths(page);
    expect(
      kept.filter((path) => /^_astro\/.*\.js$/.test(path) && !path.endsWith('.second.js')),
    ).toEqual([]);
    const caches = await page.evaluate(() => globalThis.caches.keys());
    // Beside it there may be Python's memory, which outlives a build.
    expect(caches.filter((name) => name.startsWith('oxidizing:'))).toHaveLength(1);
  } finally {
    second.remove();
  }
});

test('a page of the old build says so when another tab has let the new one in', async ({
  page,
  context,
  host,
}) => {
  const second = await secondBuild();
  try {
    await runOnce(page);
    const other = await context.newPage();
    await other.goto(CHAPTER);
    host.serve(second.folder);
    await other.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await other.getByRole('button', { name: 'Open it' }).click();
    await expect(other).toHaveTitle(/Second build/);
    const notice = page.getByRole('complementary', { name: 'Newer version' });
    await expect(notice).toContainText('was opened in another tab');
    await notice.getByRole('button', { name: 'Load it anew' }).click();
    await expect(page).toHaveTitle(/Second build/);
  } finally {
    second.remove();
  }
});

test('the whole book is kept on a press, reads without network, and can be removed', async ({
  page,
  host,
}) => {
  await page.goto('reference/storage/');
  const book = new OfflineBook(page);
  await book.ready();
  expect(await registrations(page)).toBe(0);
  await expect(book.status).toHaveText('Nothing is kept for reading offline.');
  await book.button(/^Keep the whole book offline \(\d+\.\d MB\)$/).press('Enter');
  await expect(book.bar).toBeVisible();
  await book.button('Cancel').click();
  await expect(book.status).toContainText('Cancelled. The files that have arrived are kept.');
  await book.button(/^Keep the .*book offline/).click();
  await expect(book.status).toHaveText(/^The whole book is kept: \d+\.\d MB\.$/);
  await expect(book.button(/^Keep/)).toHaveCount(0);
  await keeps(page, /./);

  await host.stop();
  await page.goto(OTHER);
  await expect(page.locator('main h1')).toHaveText('Why Rust');
  const cell = await openFirstCell(page);
  await cell.execute('import doubles\nprint(doubles.count_doubles("aab"))');
  await expect(cell.output).toHaveText(/1/);

  await host.start();
  await page.goto('reference/storage/');
  await book.button('Remove the offline copy').click();
  await expect(book.status).toContainText('The offline copy was removed');
  await expect(book.status).toBeFocused();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await registrations(page)).toBe(0);

  // Not wanted is remembered: the next Run registers nothing.
  await (await openFirstCell(page)).execute('print("removed")');
  await page.waitForLoadState('networkidle');
  expect(await registrations(page)).toBe(0);
  expect(await keptPaths(page)).toEqual([]);
});

test('a browser without room says so once, and everything works', async ({ page, host }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: host.address,
    quotaSize: 100_000,
  });
  const cell = await openFirstCell(page);
  await cell.execute('print("no room")');
  await expect(cell.output).toContainText('no room');
  const notice = page.getByRole('complementary', { name: 'Offline copy' });
  await expect(notice).toContainText('has no space');
  await notice.getByRole('button', { name: 'See what is kept' }).click();
  await expect(page.locator('main h1')).toHaveText('What is stored');
  const again = await openFirstCell(page);
  await again.execute('print("still none")');
  await page.waitForLoadState('networkidle');
  await expect(notice).toBeHidden();
});
