/** Copied text is exactly the file's: read from the clipboard and compared with the source. */
import { readFileSync } from 'node:fs';
import { readSource } from '../../src/snippet/source.ts';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('Copy puts exactly the region of the file on the clipboard, for every snippet', async ({
  page,
}) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const snippets = page.locator('figure.snippet[data-file]:visible');
  const count = await snippets.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index += 1) {
    const snippet = snippets.nth(index);
    const file = (await snippet.getAttribute('data-file')) ?? '';
    const region = (await snippet.getAttribute('data-region')) ?? undefined;
    const whole = snippet.getByRole('button', { name: 'Copy whole file' });
    await snippet.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(snippet).toContainText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied, `${file} ${region}`).toBe(readSource(file, region).text);
    if ((await whole.count()) === 0) continue;
    await whole.click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: file })
      .toBe(readSource(file).text);
  }
});

test('Copy of a cell gives what the reader sees, edits included', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const [first = ''] = await chapter.cellIds();
  const cell = chapter.cell(first);
  const file = (await cell.root.getAttribute('data-file')) ?? '';
  const region = (await cell.root.getAttribute('data-region')) ?? undefined;
  await cell.ready();
  await cell.button('Copy').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(readSource(file, region).text);
  await cell.write('print("mine")');
  await cell.button('Copy').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('print("mine")');
});

test('what is copied from the page runs when pasted into a cell', async ({ page }) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const snippet = page.locator('figure.snippet[data-file$="count.py"]:visible').first();
  await snippet.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(snippet).toContainText('Copied');
  const [first = ''] = await chapter.cellIds();
  const cell = chapter.cell(first);
  await cell.write(' ');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await cell.run();
  await expect(cell.root).toHaveAttribute('data-outcome', 'finished');
});

test('a download unpacks to what the page says and its files are those of the repository', async ({
  page,
}) => {
  const { unzipSync, strFromU8 } = await import('fflate');
  const chapter = new Chapter(page);
  await chapter.open();
  const link = page.locator('a[href$="/downloads/doubles.zip"]').first();
  const download = page.waitForEvent('download');
  await link.click();
  const entries = unzipSync(readFileSync(await (await download).path()));
  const names = Object.keys(entries);
  for (const wanted of [
    'Cargo.toml',
    'Cargo.lock',
    'pyproject.toml',
    'src/count.rs',
    'src/lib.rs',
  ]) {
    const name = names.find((candidate) => candidate.endsWith(`/${wanted}`));
    expect(name, `${wanted} in ${names.join(', ')}`).toBeDefined();
    expect(strFromU8(entries[name ?? ''] ?? new Uint8Array())).toBe(
      readFileSync(`rust/doubles/${wanted}`, 'utf8'),
    );
  }
});
