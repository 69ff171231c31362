/** The reader's own Rust in the chapter's panel: offered once there is any, compiled at the press, checked and ranked. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { Chapter } from './pages/chapter.ts';
import { built, FakeCompiler } from './pages/fake-compiler.ts';
import { RustCell } from './pages/rust-cell.ts';

const SWITCH = { name: /^Measure yours too/ };

async function opened(page: Page) {
  const chapter = new Chapter(page);
  await chapter.open();
  const panel = chapter.benchmark('count-doubles');
  await panel.reopenWith({ variants: ['zip', 'rs_zipped'], size: 10_000, view: 'table' });
  await panel.skipQuestions();
  return panel;
}

async function change(page: Page): Promise<void> {
  const cell = RustCell.snippet(page, 'doubles/count', 'shipped');
  await cell.edit();
  await cell.writeBefore('}', '// mine\n');
  await expect(cell.badge).toBeVisible();
}

test('a changed crate joins its panels as yours, beside the function that it changes', async ({
  page,
  baseURL,
  watch,
}) => {
  test.setTimeout(150_000);
  const compiler = await FakeCompiler.beside(page, baseURL);
  const late = Promise.withResolvers<void>();
  compiler.answer = async ({ mode }) => {
    if (mode !== 'measure') return built(null);
    await late.promise;
    return built('doubles-1');
  };
  const panel = await opened(page);
  const box = panel.root.getByRole('checkbox', SWITCH);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => /compile|sources|switch/.test(path))).toEqual([]);
  await expect(box).toHaveCount(0);

  await change(page);
  await expect(box).toBeChecked();
  const other = new Chapter(page).benchmark('count-doubles-sizes').root;
  await expect(other.getByRole('checkbox')).toHaveCount(1);
  await expect(other.getByRole('checkbox', SWITCH)).toBeChecked();
  await expect(other.getByRole('radio')).toHaveCount(0);
  expect(await violations(page, '[data-benchmark="count-doubles"]')).toEqual([]);
  await panel.measure();
  await expect(panel.root.locator('[data-part="progress-text"]')).toHaveText(
    /^compiling yours, [1-9]\.\d s$/,
  );
  late.resolve();
  await panel.reaches('done');
  expect(compiler.requests.filter(({ mode }) => mode === 'measure')).toMatchObject([
    { crate: 'doubles', files: { count: expect.stringContaining('// mine') } },
  ]);
  const table = panel.root.locator('[data-part="tables"] table').first();
  await expect(table.locator('tr', { hasText: 'yours (Rust)' })).toContainText(
    /×[\d.,]+ to [\d.,]+/,
  );
  await expect(table.locator('tr', { hasText: 'shipped (Rust)' })).toContainText(/×/);
  await expect(panel.root.locator('[data-part="notes"]')).toContainText('-C opt-level=3');
  const report = await panel.exportJson();
  expect(report.rows.map(({ variant, state }) => [variant, state])).toEqual([
    ['zip', 'measured'],
    ['rs_zipped', 'measured'],
    ['rs_shipped', 'measured'],
    ['yours', 'measured'],
  ]);
  expect(report.readersBuild).toEqual({
    ...{ variant: 'yours', beside: 'rs_shipped', crate: 'doubles' },
    ...{ hash: 'doubles-1', flags: '-C opt-level=3' },
  });
  await panel.root.getByRole('radio', { name: 'bars' }).check();
  await expect(panel.root.locator('[data-part="chart"] canvas')).toHaveAttribute(
    'aria-label',
    /yours/,
  );
  await panel.root.getByRole('radio', { name: 'sizes' }).check();
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root.locator('[data-part="key"]')).toContainText('yours (Rust)');

  await RustCell.snippet(page, 'doubles/count', 'shipped').button('Reset').click();
  await expect(box).toHaveCount(0);
});

test('the panel measures without yours where it does not compile, and says why', async ({
  page,
  baseURL,
  watch,
}) => {
  watch.allow(/ERR_FAILED/);
  const compiler = await FakeCompiler.beside(page, baseURL);
  compiler.answer = () => ({ kind: 'rejected', diagnostics: [] });
  const panel = await opened(page);
  await change(page);
  const notes = panel.root.locator('[data-part="notes"]');
  await panel.measure();
  await panel.reaches('done');
  await expect(notes).toContainText('Your Rust does not compile: see the messages at the snippet.');
  expect((await panel.exportJson()).rows.map(({ variant }) => variant)).not.toContain('yours');

  compiler.answer = () => null;
  await panel.measure();
  await panel.reaches('done');
  await expect(notes).toContainText('does not answer any more');
  await expect(notes).not.toContainText('does not compile');

  await panel.root.getByRole('checkbox', SWITCH).uncheck();
  const asked = compiler.requests.length;
  await panel.measure();
  await panel.reaches('done');
  await expect(notes).not.toContainText('does not answer');
  expect(compiler.requests).toHaveLength(asked);
});

test('Stop ends the compilation of yours', async ({ page, baseURL }) => {
  const compiler = await FakeCompiler.beside(page, baseURL);
  const panel = await opened(page);
  await change(page);
  compiler.answer = () => new Promise(() => {});
  await panel.measure();
  await expect(panel.root.locator('[data-part="status"]')).toHaveText('Compiling yours');
  await panel.button('Stop').click();
  await panel.reaches('stopped');
  await expect(panel.button('Measure')).toBeFocused();
});

test('the real compiler: a wrong answer of yours is found before it is ranked', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const chapter = new Chapter(page);
  await chapter.open();
  const panel = chapter.benchmark('count-doubles');
  const setup = { variants: ['zip'], size: 1_000, view: 'table', input: 'unicode' } as const;
  await panel.reopenWith(setup);
  await panel.skipQuestions();
  const cell = RustCell.snippet(page, 'doubles/count', 'shipped');
  await cell.edit();
  await cell.writeBefore('let bits_seen', 'if !text.is_empty() {\nreturn 7;\n}\n');
  await expect(cell.badge).toBeVisible();
  await panel.measure();
  await panel.reaches('done');
  const report = await panel.exportJson();
  expect(report.rows).toMatchObject([
    { variant: 'zip', state: 'measured' },
    { variant: 'rs_shipped', state: 'measured' },
    { variant: 'yours', state: 'wrong', got: '7' },
  ]);
  expect(report.readersBuild?.flags).toContain('-C opt-level=3');
  expect(report.comparisons.map(({ variant }) => variant)).toEqual(['rs_shipped']);
});
