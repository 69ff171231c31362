/** The workshop as a page: works that are kept, files that are taken in, the list of steps, with any input device and theme. */
import { readFileSync } from 'node:fs';
import { readWork } from '../../src/workshop/kept/read-work.ts';
import { STEPS } from '../../src/workshop/step.ts';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { chooseTheme } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';
import { Workshop } from './pages/workshop.ts';

const MINE = 'def double(n: int) -> int:\n    return 2 * n\n';

test('a work is opened, renamed, copied, deleted and had back, and is there on the next visit', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await expect(workshop.works.locator('[data-example]')).toHaveCount(12);
  await workshop.openExample('levenshtein');
  await expect(workshop.stateOf('contract')).toHaveText('2 parameters');
  await workshop.button('Rename').click();
  const field = workshop.works.getByLabel('New name');
  await field.fill('class');
  await field.press('Enter');
  await expect(workshop.said).toContainText('keyword of Python');
  await field.fill('distance');
  await field.press('Enter');
  await expect(workshop.name).toHaveText('distance');
  await workshop.button('Copy').click();
  await expect(workshop.name).toHaveText('distance_2');
  await workshop.button('Delete').click();
  await expect(workshop.said).toHaveText('“distance_2” is deleted.');
  await workshop.button('Undo').click();
  await expect(workshop.name).toHaveText('distance_2');
  await page.reload();
  await expect(workshop.name).toHaveText('distance_2');
  await workshop.button('distance').click();
  await expect(workshop.name).toHaveText('distance');
  await page.goto('/reference/storage/');
  await expect(page.locator('stored-data')).toContainText('Your work “distance” in the workshop');
});

test('a work goes out as a file and comes in again, as Python does that is pasted or dropped; other files are refused', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.takeFile('my-double.py', MINE);
  await expect(workshop.name).toHaveText('my_double');
  const download = page.waitForEvent('download');
  await workshop.button('Export').click();
  const exported = readFileSync(await (await download).path(), 'utf8');
  expect(readWork(exported)).toMatchObject({ kind: 'work', work: { original: MINE } });
  await workshop.takeFile('again.json', exported);
  await expect(workshop.said).toContainText('this one is called “my_double_2”');
  for (const [name, content, why] of [
    ['cut.json', exported.slice(0, -20), /not JSON, or is cut off/],
    ['other.json', '{"a": 1}', /no work that this page has exported/],
    ['later.json', exported.replace('"format": 1', '"format": 2'), /version 2/],
    ['wrong.json', exported.replace('"seed": 0', '"seed": "x"'), /“seed” should be/],
    ['notes.txt', 'a', /neither a Python file/],
    ['bytes.py', Buffer.from([0xff, 0xfe, 0x00]), /no text in UTF-8/],
    ['huge.py', Buffer.alloc(10_000_001, 32), /is the most that is taken in/],
  ] as const) {
    await workshop.takeFile(name, content);
    await expect(workshop.said).toHaveText(why);
  }
  await expect(workshop.name).toHaveText('my_double_2');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, MINE);
  await expect(workshop.name).toHaveText('pasted');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.py'));
    const at = document.querySelector('work-shop h2');
    at?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, MINE);
  await expect(workshop.name).toHaveText('dropped');
  // The open one stays.
  await expect(workshop.button('my_double_2')).toBeVisible();
  await expect(workshop.button('pasted')).toBeVisible();
});

test('axe finds nothing on the six steps of an example, in either theme, wide and narrow, where the list of steps folds', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.openExample('levenshtein');
  for (const step of STEPS) await workshop.goTo(step);
  expect(await violations(page)).toEqual([]);
  await chooseTheme(page, 'dark');
  expect(await colourViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await excessWidth(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  const steps = workshop.root.getByRole('navigation', { name: 'Steps' });
  const proof = steps.getByRole('link', { name: 'Proof' });
  await expect(proof).toBeHidden();
  await steps.getByRole('button').press('Enter');
  await proof.press('Enter');
  await expect(page).toHaveURL(/#proof$/);
  await expect(proof).toBeHidden();
  await expect(steps.getByRole('button')).toHaveText('Step 4 of 6: Proof');
  await expect(page.getByRole('heading', { name: 'Proof' })).toBeInViewport();
});

test('a step whose script does not come says so, and is tried again', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  const workshop = new Workshop(page);
  await page.route(/\/proof-step\.[^/]+\.js$/, (route) => route.abort(), { times: 1 });
  await workshop.open('/workshop/#proof');
  const trouble = workshop.root.locator('[data-trouble-of="proof"]');
  await expect(trouble).toContainText('could not be fetched');
  await workshop.step('proof').dispatchEvent('pointerdown');
  await expect(workshop.step('proof')).toHaveAttribute('data-ready', /.*/);
  await expect(trouble).toBeEmpty();
});
