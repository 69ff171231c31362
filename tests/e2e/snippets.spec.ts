/** Copied text is exactly the file's: read from the clipboard and compared with the source. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSource } from '../../src/snippet/source.ts';
import { expect, test } from './fixtures.ts';
import { Chapter, openFirstCell } from './pages/chapter.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const path of [
  '/chapters/porting-a-function/',
  '/chapters/porting-a-stateful-object/',
  '/chapters/data-across-the-boundary/',
]) {
  test(`Copy puts exactly the region of the file on the clipboard, for every snippet of ${path}`, async ({
    page,
  }) => {
    const chapter = new Chapter(page, path);
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
}

test('Copy of a cell gives what the reader sees, edits included', async ({ page }) => {
  const cell = await openFirstCell(page);
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
    .toBe('print("mine")\n');
});

test('what is copied from a cell, with all it needs, runs in a fresh interpreter', async ({
  page,
}) => {
  const chapter = new Chapter(page);
  await chapter.open();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pasted-'));
  for (const id of await chapter.cellIds()) {
    const cell = chapter.cell(id);
    const withNeeds = cell.root.getByRole('button', { name: /^Copy with/ });
    await ((await withNeeds.count()) > 0 ? withNeeds : cell.button('Copy')).click();
    await expect(cell.part('copied')).toContainText('Copied');
    const pasted = path.join(folder, `${id}.py`);
    writeFileSync(pasted, await page.evaluate(() => navigator.clipboard.readText()));
    const run = spawnSync('build/venv/bin/python', [pasted], { encoding: 'utf8' });
    expect(run.status, `${id}: ${run.stderr}`).toBe(0);
  }
  rmSync(folder, { recursive: true });
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
