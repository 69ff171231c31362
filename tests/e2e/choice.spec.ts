/** What a reader does with a program that has blanks. */
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { ChoiceCell } from './pages/choice-cell.ts';

const PAGE = '/chapters/porting-a-function/';

test("a choice runs at once, shows the compiler's error, or a wrong answer, and says when it is right", async ({
  page,
  watch,
}) => {
  await page.goto(PAGE);
  const cell = new ChoiceCell(page, 'neighbours');
  await cell.ready();
  expect(watch.paths.filter((path) => path.startsWith('/engine/'))).toEqual([]);

  await cell.choose('what the loop walks over', 'chars()');
  await expect(cell.verdict).toContainText('does not compile');
  await expect(cell.output).toContainText('no postfix increment operator');
  await expect(cell.output).toContainText('neighbours.rs:');

  await cell.choose('how it counts', 'total += 1;');
  await expect(cell.verdict).toContainText('not what was asked for');
  await expect(cell.output).toContainText('attempt to add with overflow');
  await expect(cell.output).toContainText('It panicked');

  await cell.choose('type of the count', 'u64');
  await expect(cell.verdict).toContainText('Right');
  await expect(cell.output).toHaveText('3\n1\n299\n');

  await page.reload();
  await cell.ready();
  await expect(cell.blank('type of the count')).toHaveValue('1');
  await expect(cell.root.locator('[data-part="outcome"]')).toBeHidden();
  await cell.button('Reset').click();
  await expect(cell.blank('type of the count')).toHaveValue('0');
});

test('the chosen program is copied whole, and the solution can be shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  const cell = new ChoiceCell(page, 'neighbours');
  await cell.choose('type of the count', 'u64');
  await cell.button('Copy').click();
  await expect(cell.root.locator('[data-part="copied"]')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('fn count(text: &str) -> u64 {');
  expect(copied).toContain('fn main() {');
  await cell.root.getByText('Show me').click();
  await expect(cell.root.locator('.choice-solution pre')).toContainText('total += 1;');
});

test('beside a compiler readers write the program themselves: from an error to the output, and back to the choices', async ({
  page,
}) => {
  await page.goto(PAGE);
  const cell = new ChoiceCell(page, 'neighbours');
  const { own } = cell;
  await cell.choose('what the loop walks over', 'chars()');
  await cell.write();
  await expect(cell.root.locator('[data-part="outcome"]')).toBeHidden();
  await expect(own.below.first()).toContainText('no postfix increment operator');
  expect(await violations(page, 'choice-cell[data-choice="neighbours"]')).toEqual([]);
  await own.below.getByRole('button', { name: /\+= 1/ }).click();
  await own.run();
  await expect(cell.output).toContainText('attempt to add with overflow');
  await expect(own.status).toContainText('it panicked');
  await own.rewrite('fn main() { println!("3\\n1\\n299") }');
  await own.run();
  await expect(cell.verdict).toContainText('prints what the solution prints');
  await expect(cell.output).toHaveText('3\n1\n299\n');

  await page.reload();
  await expect(own.badge).toBeVisible();
  await own.edit();
  await own.rewrite('fn main() { println!("on"); loop {} }');
  await own.button('Run').click();
  await expect(cell.output).toContainText('on');
  await own.button('Stop').click();
  await expect(own.status).toContainText('stopped');

  await own.button('Reset').click();
  await expect(cell.blank('what the loop walks over')).toHaveValue('1');
  await cell.button('Undo reset').click();
  await expect(own.editor).toContainText('loop {}');
});

test('without a compiler a choice cell offers its choices', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '' });
  });
  await page.goto(PAGE);
  const cell = new ChoiceCell(page, 'neighbours');
  await cell.ready();
  await expect(cell.button('Write it yourself')).toBeHidden();
});

test('answers that do not come are said, and can be asked for again', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|ERR_FAILED/);
  await page.route('**/engine/choices-*/**', (route) => route.abort());
  await page.goto(PAGE);
  const cell = new ChoiceCell(page, 'neighbours');
  await cell.choose('type of the count', 'u64');
  await expect(cell.verdict).toContainText('did not come');
  await page.unroute('**/engine/choices-*/**');
  await cell.button('Run').click();
  await expect(cell.verdict).toContainText('does not compile');
});
