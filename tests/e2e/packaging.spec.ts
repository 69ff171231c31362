/** The chapter on packaging: the wheel that the page has loaded, and builds by speed and size. */
import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

const PATH = '/chapters/packaging/';

test('a cell opens the very wheel that the page has loaded, and its hashes are right', async ({
  page,
  watch,
}) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const record = chapter.cell('record');
  await record.run();
  const fetched = watch.paths.filter((path) => path.endsWith('.whl'));
  expect(fetched).toHaveLength(1);
  const [name = ''] = readdirSync('build/wheels/pyodide').filter((it) =>
    it.startsWith('packaged-'),
  );
  expect(fetched[0]).toContain(name);

  const said = await record.printed();
  expect(said).toMatch(/^right packaged\/_native\.abi3\.so$/m);
  expect(said).toMatch(/^True$/m);
  expect(said).not.toContain('WRONG');

  const tags = chapter.cell('tags');
  await tags.run();
  expect(await tags.printed()).toContain(
    `Tag: ${name.replace('.whl', '').split('-').slice(2).join('-')}`,
  );
});

test('the package falls back to Python in the page as well', async ({ page }) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const cell = chapter.cell('fallback');
  await cell.run();
  expect((await cell.printed()).split('\n')).toEqual(['rust 3', 'python 3', 'rust 3']);
});

test('builds are measured without Python and drawn by speed and size, with a table of the same', async ({
  page,
  watch,
}) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const panel = chapter.benchmark('builds');
  await panel.chooseSmallest();
  await panel.measure();
  await panel.reaches('done');
  expect(watch.paths.filter((path) => /pyodide/.test(path))).toEqual([]);
  expect(watch.paths.filter((path) => /\/builds-\w+\/.*\.wasm$/.test(path))).toHaveLength(10);

  const chart = panel.root.locator('[data-part="chart"] canvas');
  await expect(chart).toHaveAttribute('aria-label', /LTO, SIMD: [\d.]+\s?kB, [\d.]+ (?:ns|µs)/);
  const rows = await panel.exportRows();
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'measured'));

  // By the keyboard to the table: the views are one group of radio buttons.
  await panel.root.getByRole('radio', { name: 'weight' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(panel.root.getByRole('radio', { name: 'table' })).toBeChecked();
  const table = panel.root.locator('[data-part="tables"] table').first();
  await expect(table).toContainText('File, gzip');
  await expect(table.locator('tbody tr')).toHaveCount(10);
});

test('a package that others wrote in Rust is fetched from this site, opened, and measured', async ({
  page,
  watch,
}) => {
  const packaging = new Chapter(page, PATH);
  await packaging.open();
  const other = packaging.cell('other');
  await other.run();
  expect(await other.printed()).toMatch(/^Tag: cp314-cp314-pyemscripten_\w+$/m);
  const wheels = watch.paths.filter((path) => path.endsWith('.whl'));
  expect(wheels.map((path) => /packages-\w+\/(\w+)-/.exec(path)?.[1]).sort()).toEqual([
    'pydantic_core',
    'typing_extensions',
  ]);

  await page.getByText('Break an order, and see what both checks say').click();
  const broken = packaging.cell('broken');
  await broken.execute(
    'orders = [{"customer": 7, "time": 1, "tags": ["new", None]}]\nprint(check_by_hand(orders)[1])\nvalidator.validate_python(orders)',
  );
  await expect(broken.output).toContainText("('string_type', (0, 'customer'))");
  await expect(broken.output).toContainText('2 validation errors for list[typed-dict]');
  await expect(broken.output).toContainText('0.tags.1');

  const panel = packaging.benchmark('checks');
  await panel.chooseSmallest();
  await panel.measure();
  await panel.reaches('done');
  const rows = await panel.exportRows();
  expect(rows.map(({ state }) => state)).toEqual(['measured', 'measured', 'measured']);
});

test('a build with settings of the reader’s own is compiled, checked and joins the others', async ({
  page,
  watch,
}) => {
  const chapter = new Chapter(page, PATH);
  await chapter.open();
  const panel = chapter.benchmark('builds');
  await panel.chooseSmallest();
  await panel.root.getByText('Your own build', { exact: true }).click();
  await panel.root.getByLabel('opt-level').selectOption('2');
  await panel.root.locator('[data-setting="simd"]').selectOption('off');
  await panel.measure();
  await panel.reaches('done');
  expect(watch.paths.filter((path) => /\/compile\/modules\/.*\.so$/.test(path))).toHaveLength(1);
  const rows = await panel.exportRows();
  expect(rows).toHaveLength(11);
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'measured'));
  await expect(panel.root).toContainText(/is the same function in the settings .*opt-level=2/);
  const chart = panel.root.locator('[data-part="chart"] canvas');
  await expect(chart).toHaveAttribute('aria-label', /yours: [\d.]+\s?kB, [\d.]+ (?:ns|µs)/);
});
