/** A class over plain HTTP, at a name that is no secure context: two readers with the code do all that a reader does, and a teacher sees the room. */
import { spawn } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { colourViolations, violations } from './pages/axe.ts';
import { limitMeasurements } from './pages/budget.ts';
import { Chapter } from './pages/chapter.ts';
import { RustCell } from './pages/rust-cell.ts';

const NAME = 'class.test';
const CODE = 'FHJK-MQRT';
const TEACHER = 'FHJK-MQRT-WXYZ';

/** Until `close` the class is open at its address. */
async function openClass(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const args = [
    'scripts/class/server.ts',
    ...['--port', '0', '--name', NAME, '--code', CODE, '--teacher-code', TEACHER],
  ];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let said = '';
  for await (const text of server.stdout) {
    said += text;
    if (said.includes('Ctrl+C')) break;
  }
  const address = new RegExp(`http://${NAME}:\\d+/`).exec(said)?.[0] ?? said;
  const close = () => {
    server.kill();
    return ended;
  };
  return { address, close };
}

test('two readers type the code, run Python, change Rust and measure it, on pages without isolation', async ({
  playwright,
  launchOptions,
}) => {
  test.setTimeout(180_000);
  const rules = `--host-resolver-rules=MAP ${NAME} 127.0.0.1`;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), rules],
  });
  const { address, close } = await openClass();
  const problems: string[] = [];
  const comes = async (): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await limitMeasurements(page, 2_000);
    return page;
  };
  const [one, other] = [await comes(), await comes()];

  await test.step('the code comes first, and a wrong one is told', async () => {
    await one.goto('/chapters/porting-a-function/');
    expect(await violations(one)).toEqual([]);
    await one.getByLabel('Code').fill('wrong code');
    await one.keyboard.press('Enter');
    await expect(one.getByRole('alert')).toHaveText(/^That is not the code/);
    // The browser notes each page that was refused.
    expect(problems.splice(0).every((text) => text.includes('403'))).toBe(true);
    await one.getByLabel('Code').fill(CODE.toLowerCase());
    await one.keyboard.press('Enter');
    await expect(one.locator('py-cell').first()).toBeVisible();
    await expect(one).toHaveURL(`${address}chapters/porting-a-function/`);
    expect(await one.evaluate(() => isSecureContext)).toBe(false);
    await other.goto('/');
    await other.getByLabel('Code').fill(CODE);
    await other.getByRole('button', { name: 'Enter' }).click();
    await expect(other.getByLabel('Code')).toHaveCount(0);
    problems.splice(0);
  });

  await test.step('what a browser keeps over https alone is not promised', async () => {
    for (const path of ['/offline/', '/reference/storage/']) {
      await other.goto(path);
      await expect(other.getByText(/^This page was not loaded over https, so/)).toBeVisible();
    }
  });

  const works = async (page: Page, mine: string) => {
    const chapter = new Chapter(page);
    await chapter.open();
    const cell = chapter.cell((await chapter.cellIds())[0] ?? '');
    await cell.execute(`print("${mine}", 6 * 7)`);
    await expect(cell.output).toContainText(`${mine} 42`);
    const step = RustCell.snippet(page, 'doubles/count', 'shipped');
    await step.edit();
    await step.writeBefore('}', `// ${mine}\n`);
    await step.run();
    await expect(step.status).toContainText('65 of 65 cases right');
    const panel = chapter.benchmark('count-doubles');
    await panel.reopenWith({ variants: ['zip', 'rs_zipped'], size: 100_000, view: 'table' });
    await panel.skipQuestions();
    await panel.measure();
    await panel.reaches('done');
    const table = panel.root.locator('[data-part="tables"] table').first();
    await expect(table.locator('tr', { hasText: 'yours (Rust)' })).toContainText(/×[\d.,]+/);
  };
  await test.step('both work at the same time', () =>
    Promise.all([works(one, 'one'), works(other, 'other')]));

  const teacher = await comes();
  const room = one.locator('.room-panel');
  await test.step('whoever takes part is seen by the teacher, and nobody else', async () => {
    await other.goto('/room/');
    await expect(other.getByText('This page is the teacher’s')).toBeVisible();
    await other.getByLabel('Code').fill(CODE);
    await other.keyboard.press('Enter');
    await expect(other.getByRole('alert')).toHaveText(/^That is the code of the readers/);
    expect(await violations(other)).toEqual([]);
    await teacher.goto('/room/');
    await teacher.getByLabel('Code').fill(TEACHER);
    await teacher.keyboard.press('Enter');
    problems.splice(0);
    await expect(teacher.getByText('Nobody takes part yet.')).toBeVisible();

    const reports: string[] = [];
    for (const page of [one, other]) {
      page.on('request', (request) => {
        if (request.url().includes('/room/')) reports.push(request.postData() ?? '');
      });
      await page.goto('/chapters/getting-started/');
      await page.locator('.room-panel summary').click();
      await expect(page.getByText('Nothing is sent before you press.')).toBeVisible();
    }
    await one.setViewportSize({ width: 360, height: 740 });
    expect(reports).toEqual([]);
    await room.getByLabel('Name').fill('Ada <i>');
    await room.getByRole('button', { name: 'Take part' }).click();
    await other.getByRole('button', { name: 'Take part' }).click();
    await room.getByRole('button', { name: 'Ask for help' }).click();
    const asker = teacher.getByRole('listitem').filter({ hasText: 'Ada <i>' });
    await expect(asker).toBeVisible();
    await expect(teacher.getByText('2 readers take part')).toBeVisible();
    await room.getByRole('button', { name: 'I need no help any more' }).click();
    await expect(asker).toHaveCount(0);
  });

  await test.step('what was guessed and what was measured stand beside each other', async () => {
    const guess = new Chapter(one, '/chapters/getting-started/').prediction('fib');
    await guess.form.getByRole('slider').press('ArrowRight');
    await guess.keepGuess();
    await teacher
      .getByRole('link', { name: /How many times as fast as the original is the last/ })
      .click();
    await expect(teacher.getByText('2 computers: median')).toBeVisible();
    await expect(
      teacher.getByRole('img', { name: /^A dot for each computer. 2 computers/ }),
    ).toBeVisible();
    expect(await violations(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Back to the room' }).click();
    await teacher.getByRole('link', { name: /the checked version/ }).click();
    await expect(teacher.getByText('1 guess', { exact: true })).toBeVisible();
    await teacher.getByRole('link', { name: 'Back to the room' }).click();
  });

  await test.step('solutions are closed and opened, and the agenda begins; the next page remembers who takes part', async () => {
    await teacher.getByRole('button', { name: 'Close all' }).click();
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(teacher.getByText('10 minutes left.', { exact: true })).toBeVisible();
    await one.goto('/chapters/porting-a-function/');
    await expect(room.getByText(/^Now, until \d\d:\d\d: Open the book/)).toBeVisible();
    const turn = one.locator('your-turn');
    const curtain = turn.getByText('Your teacher opens the solutions.');
    const solution = turn.getByText('The solution', { exact: true });
    await expect(curtain).toBeVisible();
    await expect(solution).toBeHidden();
    await teacher.getByRole('button', { name: 'Open: The longest run' }).focus();
    await teacher.keyboard.press('Enter');
    await expect(teacher.getByRole('button', { name: 'Close: The longest run' })).toBeFocused();
    // As if the reader came back to the page.
    await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(solution).toBeVisible();
    await expect(curtain).toHaveCount(0);
    expect(await violations(one, '.room-panel')).toEqual([]);
    expect(await violations(teacher)).toEqual([]);
    await teacher.emulateMedia({ colorScheme: 'dark' });
    expect(await colourViolations(teacher)).toEqual([]);
  });

  await test.step('whoever stops is forgotten', async () => {
    await room.locator('summary').click();
    await room.getByRole('button', { name: 'Stop taking part' }).click();
    await expect(room.getByText('What you sent is deleted.')).toBeVisible();
    await expect(teacher.getByText('1 reader takes part')).toBeVisible();
  });
  expect(problems).toEqual([]);
  await browser.close();
  await close();
});
