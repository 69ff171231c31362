/** Weak devices, slow connections and storage that refuses: said in words where the reader is, and nothing is lost. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { CHAPTER_PATH, Chapter, openFirstCell } from './pages/chapter.ts';
import { pretend, refuseStorage } from './pages/device.ts';

const PANEL = 'count-doubles';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Download Python?' });
const engineFiles = (paths: readonly string[]) =>
  paths.filter((path) => path.startsWith('/engine/pyodide-'));

test.describe('a device with 2 GB of memory', () => {
  test('begins a benchmark with a smaller size, says why, and lets the reader choose the larger', async ({
    page,
  }) => {
    await pretend(page, { deviceMemory: 2 });
    const chapter = new Chapter(page);
    await chapter.open();
    const panel = chapter.benchmark(PANEL);
    await panel.openOptions();
    const size = panel.root.locator('select[name="size"]');
    await expect(size).toHaveValue('10000');
    const note = panel.root.locator('[data-part="device-size"]');
    await expect(note).toContainText('begins at 10,000 characters instead of 100,000 characters');
    await size.selectOption('100000');
    await page.reload();
    await panel.ready();
    await expect(size).toHaveValue('100000');
  });

  test('keeps no second Python ready, and Stop says that the next run takes longer', async ({
    page,
  }) => {
    await pretend(page, { deviceMemory: 2 });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedArrayBuffer'));
    const cell = await openFirstCell(page);
    await cell.run();
    expect(page.workers()).toHaveLength(1);
    await cell.write('while True: pass');
    await cell.button('Run').click();
    await cell.reaches('running');
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    await expect(cell.notice).toContainText('Python has to start again');
    await cell.execute('print("here again")');
    await expect(cell.output).toContainText('here again');
  });
});

test('a browser that tells nothing of its device is treated as usual', async ({ page }) => {
  await pretend(page, {});
  const chapter = new Chapter(page);
  await chapter.open();
  const panel = chapter.benchmark(PANEL);
  await panel.ready();
  await expect(panel.root.locator('select[name="size"]')).toHaveValue('100000');
  await expect(panel.root.locator('[data-part="device-size"]')).toHaveCount(0);
  const [first = ''] = await chapter.cellIds();
  await chapter.cell(first).run();
  await expect(dialogOf(page)).toHaveCount(0);
});

test.describe('a slow connection', () => {
  test('is told the size before anything is downloaded, and asked once for all visits', async ({
    page,
    watch,
  }) => {
    test.setTimeout(180_000);
    await pretend(page, { connection: { effectiveType: '2g' } });
    const cell = await openFirstCell(page);
    await cell.ready();
    await cell.button('Run').click();
    const dialog = dialogOf(page);
    await expect(dialog).toContainText(/downloaded once: \d\.\d MB/);
    await expect(dialog).toContainText('slow');
    expect(engineFiles(watch.paths)).toEqual([]);
    await page.keyboard.press('Escape');
    await cell.reaches('stopped');
    expect(engineFiles(watch.paths)).toEqual([]);

    await cell.button('Run').click();
    await expect(dialog.getByRole('button', { name: 'Download and go on' })).toBeFocused();
    await page.keyboard.press('Enter');
    await cell.reaches('done');
    await cell.run();
    await page.reload();
    await cell.run();
    await expect(dialog).toHaveCount(0);
  });

  test.describe('after an earlier visit', () => {
    test.use({ visit: 'first' });

    test('is not asked about where it has left Python to the service worker', async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
      const cell = await openFirstCell(page);
      await cell.run();
      const isKept = () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const kept = await Promise.all(names.map(async (it) => (await caches.open(it)).keys()));
          return kept.flat().some(({ url }) => url.endsWith('pyodide.asm.wasm'));
        });
      await expect.poll(isKept).toBe(true);
      await page.close();
      const later = await context.newPage();
      await pretend(later, { connection: { effectiveType: '2g' } });
      const again = await openFirstCell(later);
      await again.run();
      await expect(dialogOf(later)).toHaveCount(0);
    });
  });

  test('asks before a benchmark as well, and not for what needs no Python', async ({ page }) => {
    await pretend(page, { connection: { effectiveType: '3g' } });
    await page.goto('/');
    await page.getByRole('button', { name: /race/i }).first().click();
    await expect(dialogOf(page)).toBeVisible();
    // By then the floor, which is no Python, has a figure.
    await expect(page.locator('race-panel [data-part="time"]').last()).toContainText(/\d/);
    await dialogOf(page).getByRole('button', { name: 'Not now' }).click();
    await expect(page.locator('race-panel')).toHaveAttribute('data-state', 'stopped');
  });

  test('is asked in a dialog that fits 360 px, in which axe finds nothing in either theme', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'light' });
    await pretend(page, { connection: { saveData: true } });
    const cell = await openFirstCell(page);
    await cell.ready();
    await cell.button('Run').click();
    await expect(dialogOf(page)).toContainText('asks sites to save data');
    expect(await violations(page, 'dialog')).toEqual([]);
    const box = await dialogOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await colourViolations(page, 'dialog')).toEqual([]);
  });
});

test('where data is to be saved nothing is fetched ahead, and no second Python is started', async ({
  page,
  watch,
}) => {
  await pretend(page, { connection: { saveData: true } });
  const cell = await openFirstCell(page);
  await cell.ready();
  await page.waitForLoadState('networkidle');
  const before = watch.paths.length;
  await cell.root.hover();
  await page.waitForLoadState('networkidle');
  expect(watch.paths.slice(before)).toEqual([]);
  await cell.button('Run').click();
  await dialogOf(page).getByRole('button', { name: 'Download and go on' }).click();
  await cell.reaches('done');
  await cell.run();
  expect(page.workers()).toHaveLength(1);
});

for (const how of ['full', 'blocked'] as const) {
  test(`storage that is ${how} is said once per visit, and nothing on the page is lost`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await refuseStorage(page, how);
    const chapter = new Chapter(page);
    await chapter.open();
    const notice = page.locator('[data-part="unkept-notice"]');
    await expect(notice).toHaveCount(1);
    await expect(notice.getByRole('status')).toContainText(
      how === 'full' ? 'is full' : 'keeps nothing for this site',
    );
    await expect(notice).toBeInViewport();
    expect(await violations(page, '[data-part="unkept-notice"]')).toEqual([]);
    await notice.getByRole('button', { name: 'Close' }).click();

    const panel = chapter.benchmark(PANEL);
    await panel.openOptions();
    await panel.root.locator('select[name="size"]').selectOption('1000');
    await expect(notice).toHaveCount(0);
    await expect(panel.root.locator('select[name="size"]')).toHaveValue('1000');
    const [first = ''] = await chapter.cellIds();
    const cell = chapter.cell(first);
    await cell.execute('print("kept on the page")');
    await expect(cell.output).toContainText('kept on the page');
    await expect(cell.part('unkept')).toContainText('gone when you leave this page');
  });
}

/** A host that hands on what the site's own server says, and cuts the connection in a file when told to. */
interface Host {
  readonly address: string;
  /** Paths of all requests for files of the engine, in order. */
  readonly asked: string[];
  /** Ending of the path of the file that breaks off in its middle, until it is null again. */
  cut: string | null;
}

const broken = test.extend<{ host: Host }>({
  visit: 'first',
  host: async ({ baseURL: origin }, use) => {
    const host = { address: '', asked: [] as string[], cut: null as string | null };
    const server = cuttingServer(origin ?? '', host);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    host.address = `http://localhost:${(server.address() as AddressInfo).port}`;
    await use(host);
    server.closeAllConnections();
    server.close();
  },
});

function cuttingServer(origin: string, host: Host): Server {
  return createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (path.startsWith('/engine/pyodide-')) host.asked.push(path.replace(/^.*\//, ''));
    const isCut = host.cut !== null && path.endsWith(host.cut);
    const onward = request(origin + path, { headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      let sent = 0;
      answer.on('data', (piece: Buffer) => {
        outgoing.write(piece);
        sent += piece.length;
        if (isCut && sent > 100_000) outgoing.destroy();
      });
      answer.on('end', () => outgoing.end());
    });
    onward.end();
  });
}

broken(
  'a download that breaks off says what to do, and Retry and a reload fetch only what did not come',
  async ({ page, host, watch }) => {
    watch.allow(/another origin|ERR_|Failed to load/);
    host.cut = 'python_stdlib.zip';
    const chapter = new Chapter(page, host.address + CHAPTER_PATH);
    await chapter.open();
    const [id = ''] = await chapter.cellIds();
    const cell = chapter.cell(id);
    await cell.run('failed');
    await expect(cell.notice).toContainText(/broke off[\s\S]*not fetched again/);
    const needed = new Set(host.asked);
    expect(needed).toContain('pyodide.asm.wasm');

    host.asked.length = 0;
    await cell.button('Retry').click();
    await cell.reaches('loading');
    await cell.reaches('failed');
    expect(new Set(host.asked)).toEqual(new Set(['python_stdlib.zip']));

    await page.reload();
    await cell.ready();
    host.cut = null;
    host.asked.length = 0;
    await cell.run();
    // The service worker asks for more files afterwards, to keep the list whole.
    expect(host.asked.filter((name) => needed.has(name))).toEqual(['python_stdlib.zip']);
  },
);
