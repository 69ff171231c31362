/** Recordings and measurements of a page: what they ask of a panel is what it measures. */
import { measureInPage, type PagePlan } from '../../scripts/record/page.ts';
import { expect, test } from './fixtures.ts';
import { CHAPTER_PATH } from './pages/chapter.ts';

/** In nothing what the panel brings, and quick. */
const PLAN: PagePlan = {
  page: CHAPTER_PATH,
  panel: 'count-doubles',
  input: 'equal',
  sizes: [1_000],
  seed: 7,
  variants: ['zip', 'rs_zipped'],
  baseline: 'rs_zipped',
};

test('a panel is measured with the input, size, seed, variants and baseline that were asked', async ({
  page,
}) => {
  const open = async (path: string) => {
    await page.goto(`/${path}`);
    return page;
  };
  const [report] = await measureInPage({ open }, PLAN, () => {});
  expect(report).toMatchObject({
    benchmark: 'count-doubles',
    input: { kind: 'equal', size: 1_000, seed: 7 },
    seed: 7,
    baseline: 'rs_zipped',
  });
  expect(report?.rows.map(({ variant, state }) => `${variant} ${state}`).sort()).toEqual([
    'rs_zipped measured',
    'zip measured',
  ]);
});

test('what a panel does not offer is named, and nothing is measured', async ({ page, watch }) => {
  const open = async (path: string) => {
    await page.goto(`/${path}`);
    return page;
  };
  const plan = { ...PLAN, sizes: [12_345], variants: ['zip', 'rs_zipped', 'rs_gone'] };
  await expect(measureInPage({ open }, plan, () => {})).rejects.toThrow(
    'bench-panel#bench-count-doubles does not offer size 12345; the variants rs_gone.',
  );
  expect(watch.paths.filter((path) => path.startsWith('/engine/'))).toEqual([]);
});
