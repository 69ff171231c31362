/** The whole way of a reader's Rust, with the real compiler beside the site: from a key to a call in a Python cell. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { Chapter } from './pages/chapter.ts';
import { RustCell } from './pages/rust-cell.ts';

test('a change of count.rs is checked while it is typed, built, proven by the cases and called from Python', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const chapter = new Chapter(page, '/chapters/porting-a-function/');
  await chapter.open();
  const step = RustCell.snippet(page, 'doubles/count', 'zipped');

  await test.step('rustc says below the line what is wrong, and its suggestion mends it', async () => {
    await step.edit();
    await step.writeBefore('text.chars()', 'text.lenn(); ');
    await expect(step.below.first()).toContainText('no method named `lenn`', { timeout: 30_000 });
    await step.below
      .getByRole('button', { name: /similar name/ })
      .first()
      .click();
    await expect(step.editor).toContainText('text.len();');
    await step.button('Reset').click();
  });

  await test.step('rustfmt lays it out', async () => {
    await step.writeBefore('text.chars()', 'text.len()  ;');
    await step.button('Format').click();
    await expect(step.editor).toContainText('text.len();');
    expect(await step.text()).toContain('    text.len();\n    text.chars()\n');
    await step.button('Reset').click();
  });

  await test.step('what the machine runs is shown beside what it ran before', async () => {
    const bytes = RustCell.snippet(page, 'doubles/count', 'bytes');
    const { machine } = bytes;
    await machine.locator('summary').click();
    await expect(machine.getByRole('columnheader', { name: 'yours' })).toBeHidden();
    await expect(machine.locator('pre')).toContainText('v128.load32_zero');
    await bytes.edit();
    await bytes.writeBefore('let mut total', 'let mut total = 0u8; //');
    await bytes.writeBefore(/^ {4}total$/, 'usize::from(total) //');
    await expect(machine.getByRole('columnheader', { name: 'yours' })).toBeVisible();
    await expect(machine.locator('pre')).toContainText('v128.load align=1');
    await machine.getByText('the book’s', { exact: true }).last().click();
    await expect(machine.locator('pre')).toContainText('v128.load32_zero');
    await bytes.button('Reset').click();
    await expect(machine.getByRole('columnheader', { name: 'yours' })).toBeHidden();
  });

  await test.step('a build that is wrong answers some cases, and the first wrong one is shown', async () => {
    await step.writeBefore('    .count()', '    .skip(1)');
    await step.run();
    await expect(step.status).toContainText(/\d+ of 65 cases right/);
    await expect(step.root).toContainText('The first wrong answer: count_doubles_zipped(');
  });

  await test.step('any Python cell calls it', async () => {
    const cell = chapter.cell((await chapter.cellIds())[0] ?? '');
    await cell.execute(
      'import doubles\ndoubles.count_doubles_zipped("aabb"), doubles.count_doubles("aabb")',
    );
    await expect(cell.output).toContainText('(1, 2)');
    await expect(cell.part('built')).toContainText('your doubles, built');
  });

  await test.step('the book’s source answers all cases', async () => {
    await step.button('Reset').click();
    await step.run();
    await expect(step.status).toContainText('65 of 65 cases right');
    await expect(step.notice).toBeHidden();
  });
});

test('the first project and an exercise are typed, built and called in the page', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const chapter = new Chapter(page, '/chapters/getting-started/');
  await chapter.open();

  await test.step('Python calls the module that the reader has typed', async () => {
    const project = RustCell.snippet(page, 'first-project/lib');
    await project.edit();
    await project.rewrite(
      '#[pyo3::pymodule]\nmod fib {\n#[pyo3::pyfunction]\nfn fib(n: u32) -> u64 {\n2 * u64::from(n)\n}}',
    );
    await project.run();
    await expect(project.status).toContainText('Python has your fib');
    const call = chapter.cell('first');
    await call.run();
    await expect(call.output).toContainText('[0, 2, 4, 6, 8, 10, 12, 14, 16, 18]\n180');
    await expect(call.part('built')).toContainText("use the book's");
  });

  await test.step('an exercise says what is wrong until it is solved', async () => {
    const turn = page.getByRole('region', { name: 'Steps to 1' });
    const solved = turn.getByRole('checkbox', { name: 'I solved it' });
    const typed = RustCell.snippet(page, 'fib-starter/lib');
    await typed.edit();
    await typed.run();
    await expect(typed.status).toContainText('0 of 12 cases right');
    await expect(typed.notice).toContainText('steps(1) (case “already there”) has to give 0');
    await expect(solved).not.toBeChecked();
    await typed.rewrite(readFileSync('rust/fib-starter/src/solution.rs', 'utf8'));
    await typed.run();
    await expect(typed.status).toContainText('12 of 12 cases right');
    await expect(typed.notice).toBeHidden();
    await expect(solved).toBeChecked();
    await expect(turn.getByText('you have solved it')).toBeVisible();
  });
});

test('a step that readers make themselves is there where a compiler is, and nowhere else', async ({
  page,
}) => {
  await page.goto('/chapters/porting-a-function/');
  await expect(page.getByText('Make this step yourself first').first()).toBeVisible();
  await page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '' });
  });
  await page.reload();
  await expect(page.locator('figure[data-module]').first()).toHaveAttribute('data-ready', '');
  await expect(page.getByText('Make this step yourself first').first()).toBeHidden();
});
