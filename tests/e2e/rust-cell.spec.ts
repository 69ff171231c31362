/** Rust that the reader changes, with a compiler that is made up: what the page shows, keeps and says. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { BUILT, built, complaint, FakeCompiler, withoutCompiler } from './pages/fake-compiler.ts';
import { RustCell } from './pages/rust-cell.ts';
import { SharedBanner } from './pages/shared-banner.ts';

const PATH = '/chapters/porting-a-stateful-object/';
const MODULE = 'corpus/corpus';

const struct = (page: Page) => RustCell.snippet(page, MODULE, 'struct');
const build = (page: Page) => RustCell.snippet(page, MODULE, 'build');

/** Complains of `wrong_name`, as long as it is there. */
function complains(compiler: FakeCompiler): void {
  compiler.answer = (request) => {
    if (!request.files.corpus?.includes('wrong_name')) {
      return built(request.mode === 'check' ? null : BUILT);
    }
    return {
      kind: 'rejected',
      diagnostics: [complaint(request, 'corpus', 'wrong_name', 'right_name')],
    };
  };
}

test('without a compiler a snippet is a snippet, and says where it can be changed', async ({
  page,
  watch,
}) => {
  await withoutCompiler(page);
  await page.goto(PATH);
  await expect(struct(page).root).toHaveAttribute('data-ready', '');
  await expect(struct(page).button('Edit')).toBeHidden();
  await expect(page.locator('.how-to-change:visible')).toHaveCount(1);
  await expect(page.locator('.how-to-change')).toContainText('npm start');
  expect(watch.paths.filter((path) => /compile|sources/.test(path))).toEqual([]);
});

test('with a compiler nothing is fetched or asked before a press', async ({
  page,
  baseURL,
  watch,
}) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  await page.goto(PATH);
  await expect(struct(page).button('Edit')).toBeVisible();
  await expect(page.locator('.how-to-change')).toContainText('press Edit');
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => /compile|sources|snippets/.test(path))).toEqual([]);
  await struct(page).edit();
  expect(watch.paths.filter((path) => path.startsWith('/sources/'))).toHaveLength(1);
  expect(compiler.requests).toEqual([]);
});

test('a message stands below its line; its suggestion corrects it, and Run builds the file', async ({
  page,
  baseURL,
}) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  complains(compiler);
  await page.goto(PATH);
  const cell = build(page);
  await cell.edit();
  expect(await cell.text()).not.toMatch(/region/);
  await cell.writeBefore('}', 'wrong_name; ');
  await expect(cell.below).toContainText('error[E0425] cannot find value');
  await expect(cell.below).toContainText('not found in this scope');
  await expect(cell.editor.locator('.cm-lintRange-error')).toHaveText('wrong_name');
  await expect(cell.summary).toHaveText('The compiler reports 1 error.');
  await expect(cell.badge).toBeVisible();
  const [request] = compiler.requests;
  expect(request).toMatchObject({ crate: 'corpus', mode: 'check' });
  expect(Object.keys(request?.files ?? {})).toEqual(['corpus']);
  expect(request?.files.corpus).toMatch(/^\/\/!/);
  expect(request?.files.corpus).not.toMatch(/region:/);

  await cell.list.getByText('cannot find value').first().click();
  await cell.list.getByText('As a terminal shows it').click();
  await expect(cell.list.locator('.ansi-red.ansi-bold')).toHaveText('error[E0425]');
  await cell.list.getByText('What E0425 means').click();
  await expect(cell.list).toContainText('An unresolved name was used.');

  await cell.run('rejected');
  await expect(cell.status).toHaveText('not compiled: 1 error');
  await cell.below.getByRole('button', { name: /similar name/ }).click();
  await expect(cell.below).toHaveCount(0);
  expect(await cell.text()).toContain('right_name; }');
  await cell.run();
  await expect(cell.status).toHaveText(/^compiled in 840 ms; (\d+) of \1 cases right$/);
  expect(compiler.requests.at(-1)).toMatchObject({ mode: 'run' });
});

test('two snippets of one file show one edited text, which is kept and can be reset', async ({
  page,
  context,
  baseURL,
}) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  complains(compiler);
  await page.goto(PATH);
  await struct(page).edit();
  await build(page).edit();
  await struct(page).writeBefore('}', '// mine');
  await expect(build(page).badge).toBeVisible();
  await build(page).button('Whole file').click();
  expect(await build(page).text()).toContain('// mine}');
  await build(page).writeBefore('// mine}', '// also ');
  await expect(struct(page).editor).toContainText('// also // mine}');

  const other = await context.newPage();
  await other.goto(PATH);
  await expect(struct(other).code).toContainText('// also // mine}');
  await build(page).button('Reset').click();
  await expect(struct(other).code).not.toContainText('// mine}');
  await expect(struct(page).editor).not.toContainText('// mine}');
  await struct(page).button('Undo reset').click();
  await expect(struct(other).code).toContainText('// also // mine}');
  const button = { name: 'Download with my changes' };
  for (const place of [struct(page).root, other.getByLabel('Download this project')]) {
    const download = place.page().waitForEvent('download');
    await place.getByRole('button', button).click();
    await expect(place.getByText('Saved corpus.zip with your corpus.rs')).toBeVisible();
    const files = unzipSync(readFileSync(await (await download).path()));
    expect(Buffer.from(files['corpus/src/corpus.rs'] ?? []).toString()).toContain(
      '// also // mine}',
    );
  }
  await other.close();
});

test('a link brings a changed file: it shows the difference and compiles nothing, with or without a compiler', async ({
  page,
  context,
  baseURL,
  watch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await FakeCompiler.beside(page, baseURL);
  await page.goto(PATH);
  const cell = struct(page);
  await cell.edit();
  await cell.writeBefore('}', '// <b>mine</b>\n');
  await cell.button('Copy link').click();
  await expect(cell.part('copied')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await cell.button('Reset').click();
  // An open editor would have its file checked, whichever tab changes it.
  await page.goto('/reference/storage/');

  for (const isAlone of [false, true]) {
    const other = await context.newPage();
    if (isAlone) await withoutCompiler(other);
    await other.goto(link);
    const banner = new SharedBanner(other);
    await expect(banner.words).toContainText('changed version');
    expect(await banner.changes()).toEqual(['+// <b>mine</b>']);
    await banner.button('Use the shared version').click();
    await expect(struct(other).code).toContainText('// <b>mine</b>');
    await expect(struct(other).button('Run')).toBeVisible({ visible: !isAlone });
    await other.reload();
    await expect(struct(other).badge).toBeVisible();
    await struct(other).button('Reset').click();
    await other.close();
  }
  expect(watch.paths.filter((path) => path.endsWith('/compile'))).toEqual(['/compile']);
});

test('an error outside of the lines shown opens the whole file', async ({ page, baseURL }) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  compiler.answer = (request) => ({
    kind: 'rejected',
    diagnostics: [complaint(request, 'corpus', 'use std', 'use core')],
  });
  await page.goto(PATH);
  const cell = struct(page);
  await cell.edit();
  await cell.writeBefore('}', '// far from it\n');
  await expect(cell.below).toContainText('use std');
  await expect(cell.button('Whole file')).toHaveAttribute('aria-pressed', 'true');
  // The cursor is still where the reader writes.
  await page.keyboard.insertText('here');
  await expect(cell.editor).toContainText('here}');
});

test('by keyboard alone: edit, go to messages, leave, run', async ({ page, baseURL }) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  complains(compiler);
  await page.goto(PATH);
  const cell = struct(page);
  await cell.button('Edit').focus();
  await page.keyboard.press('Enter');
  await expect(cell.editor).toBeFocused();
  await page.keyboard.insertText('wrong_name;\n');
  await expect(cell.below).toHaveCount(1);
  await page.keyboard.press('F8');
  await expect(cell.root.locator('.cm-announced')).toContainText('error[E0425] cannot find value');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell.below.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell.below).toHaveCount(0);
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.root).toHaveAttribute('data-state', 'done');
});

test('a compiler that dies while it compiles, is busy or newer is told apart, and the edit is kept', async ({
  page,
  baseURL,
  watch,
}) => {
  watch.allow(/ERR_FAILED/);
  const compiler = await FakeCompiler.beside(page, baseURL);
  await page.goto(PATH);
  const cell = struct(page);
  await cell.edit();
  await cell.writeBefore('}', '// mine\n');
  const death = Promise.withResolvers<null>();
  compiler.answer = () => death.promise;
  await cell.button('Run').click();
  await expect(cell.status).toHaveText(/^compiling/);
  death.resolve(null);
  await expect(cell.root).toHaveAttribute('data-state', 'failed');
  await expect(cell.notice).toContainText('does not answer any more');
  compiler.answer = () => ({ kind: 'busy', ahead: 7 });
  await cell.run('failed');
  await expect(cell.notice).toContainText('7 others wait');
  compiler.answer = () => ({ kind: 'older', build: 'b2' });
  await cell.run('failed');
  await cell.button('Load the page again').click();
  await expect(cell.code).toContainText('// mine');
  await expect(cell.badge).toBeVisible();
});

test('Stop ends a compilation', async ({ page, baseURL }) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  await page.goto(PATH);
  const cell = struct(page);
  await cell.edit();
  const end = Promise.withResolvers<void>();
  compiler.answer = async () => {
    await end.promise;
    return built('late');
  };
  await cell.button('Run').click();
  await expect(cell.status).toHaveText(/^compiling, 0\.[1-9] s$/);
  await cell.button('Stop').click();
  await expect(cell.status).toHaveText('stopped');
  end.resolve();
  await expect(cell.root).toHaveAttribute('data-state', 'stopped');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with messages it is accessible at 390 px in the ${colorScheme} theme`, async ({
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 800 });
    const compiler = await FakeCompiler.beside(page, baseURL);
    complains(compiler);
    await page.goto(PATH);
    const cell = build(page);
    await cell.edit();
    await cell.writeBefore('}', 'wrong_name; ');
    await expect(cell.below).toHaveCount(1);
    await cell.run('rejected');
    await cell.list.getByText('cannot find value').first().click();
    await cell.list.getByText('As a terminal shows it').click();
    await cell.root.evaluate((figure) => figure.setAttribute('data-tested', ''));
    const find = colorScheme === 'light' ? violations : colourViolations;
    expect(await find(page, '[data-tested]')).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'nothing scrolls sideways but code').toBeLessThanOrEqual(0);
  });
}
