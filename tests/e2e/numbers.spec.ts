/** A benchmark of numbers: Python, the extension and the kernel get the same list and agree; sizes have its unit. */
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';

const PAGE = '/chapters/why-rust/';
const PANEL = 'count-triples';

test('numbers are measured by all engines on the same list, and sizes are named by their unit', async ({
  page,
}) => {
  const chapter = new Chapter(page, PAGE);
  await chapter.open();
  const variants = ['py_cubic', 'py_quadratic', 'rs_cubic', 'wasm_quadratic'];
  const panel = chapter.benchmark(PANEL);
  await panel.reopenWith({
    input: 'integers',
    size: 50,
    seed: 3,
    variants,
    baseline: 'py_cubic',
    view: 'table',
    scale: 'log',
  });
  await expect(panel.root.locator('select[name="size"] option').first()).toHaveText('50 numbers');
  await expect(panel.root.getByRole('radio', { name: 'boundary' })).toHaveCount(0);
  await panel.measure();
  await panel.reaches('done');
  await expect(panel.root.locator('[data-part="tables"] caption')).toHaveText(
    'Time of one call on random whole numbers, 50 numbers, seed 3',
  );
  const report = await panel.exportJson();
  expect(report.rows.map(({ variant, state }) => [variant, state])).toEqual(
    variants.map((variant) => [variant, 'measured']),
  );
});
