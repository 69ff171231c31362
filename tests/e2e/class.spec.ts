/** A class over plain HTTP, at a name that is no secure context: two readers with the code do all that a reader does, and a teacher sees the room. */
import { spawn } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './pages/axe.ts';
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
    await panel.reopenWith({ variants: ['zip', 'rs_zipped'], size: 10_000, view: 'table' });
    await panel.skipQuestions();
    await panel.measure();
    await panel.reaches('done');
    const table = panel.root.locator('[data-part="tables"] table').first();
    await expect(table.locator('tr', { hasText: 'yours (Rust)' })).toContainText(/×[\d.,]+/);
  };
  await test.step('both work at the same time', () =>
    Promise.all([works(one, 'one'), works(other, 'other')]));

  await test.step('whoever takes part is seen by the teacher, and nobody else', async () => {
    const teacher = await comes();
    await teacher.goto('/room/');
    await teacher.getByLabel('Code').fill(TEACHER);
    await teacher.keyboard.press('Enter');
    problems.splice(0);
    await expect(teacher.getByText('Nobody takes part yet.')).toBeVisible();

    const reports: string[] = [];
    const room = one.locator('.room-panel');
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
    await expect(teacher.getByRole('listitem').filter({ hasText: 'Ada <i>' })).toBeVisible();
    await expect(teacher.getByText('2 readers take part')).toBeVisible();
  });
  expect(problems).toEqual([]);
  await browser.close();
  await close();
});
