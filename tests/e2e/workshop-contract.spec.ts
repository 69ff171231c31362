/** The first two steps of the workshop: a reader's own Python runs and is profiled, its contract is found and changed. */
import { expect, test } from './fixtures.ts';
import { violations } from './pages/axe.ts';
import { Workshop } from './pages/workshop.ts';

const OWN = `def widest(rows: list[list[float]], least: int = 1) -> float:
    if least < 0:
        raise ValueError("least is negative")
    return max((sum(row) for row in rows if len(row) >= least), default=0.0)

def main():
    for size in range(40):
        widest([[1.0] * 20] * size)
`;

test('own Python runs, a function is picked, and its contract is found and changed', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const workshop = new Workshop(page);
  await workshop.open('/workshop/#original');
  const original = await workshop.goTo('original');
  const source = original.getByRole('textbox', { name: 'Your Python' });
  await source.fill('def f(:');
  await original.getByRole('button', { name: 'Run and profile' }).click();
  await expect(original.locator('[data-part="said"]')).toContainText('cannot read it (line 1)', {
    timeout: 60_000,
  });
  await source.fill(OWN);
  await original.getByRole('textbox', { name: 'Calls of it' }).fill('main()\nwidest(None)\n');
  await original.getByRole('button', { name: 'Run and profile' }).click();
  await expect(original.getByRole('radio', { name: /widest/ })).toBeVisible({ timeout: 60_000 });
  await original.getByRole('radio', { name: /widest/ }).check();
  await expect(original.locator('[data-part="observed"]')).toHaveText(/^Calls kept: 41 of 41/);
  await expect(original.locator('[data-part="said"]')).toContainText("TypeError: 'NoneType'");

  const contract = await workshop.goTo('contract');
  await contract.getByRole('button', { name: 'Find the contract' }).click();
  const rows = contract.getByLabel('Python type of rows');
  await expect(rows).toHaveValue('list[list[float]]', { timeout: 60_000 });
  await expect(contract.getByLabel('Raises, for inputs')).toHaveValue('ValueError');
  await contract.getByText('What the original does with bad input').click();
  await expect(contract.getByRole('row', { name: /rows = None/ })).toContainText('TypeError');

  // A type that is no type is said, and the contract stays; one that is goes into the table.
  await rows.fill('list[flaot]');
  await rows.press('Enter');
  await expect(contract.locator('[data-part="said"]')).toContainText('“flaot” is not known here');
  await rows.fill('dict[str, set[float]] | None');
  await rows.press('Enter');
  await expect(contract.getByText('Option<&[(String, Vec<f64>)]>')).toBeVisible();
  await expect(rows).toBeFocused();
  await contract.getByLabel('least: to').fill('3');
  await contract.getByLabel('least: to').press('Enter');
  await page.reload();
  await workshop.goTo('contract');
  await expect(contract.getByLabel('least: to')).toHaveValue('3');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('what cannot run here is named, and calls that observe.py wrote take the place of a run', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const workshop = new Workshop(page);
  await workshop.open('/workshop/#original');
  const original = await workshop.goTo('original');
  const python =
    'import numpy\ndef f(xs, k):\n    return [x * k for x in xs]\ndef g(xs):\n    return numpy.sum(xs)\n';
  const file = original.locator('[data-part="file"]');
  const drop = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await drop('own.py', python);
  await expect(workshop.name).toHaveText('own');
  await expect(original.locator('[data-part="obstacles"]')).toContainText('the package numpy');
  const download = page.waitForEvent('download');
  await original.getByText('Does it need your own computer?').click();
  await original.getByRole('button', { name: 'Get observe.py' }).click();
  expect((await download).suggestedFilename()).toBe('observe.py');
  await drop('other.json', '{"a": 1}');
  await expect(original.locator('[data-part="said"]')).toContainText('no file of observe.py');
  const ints = { int: { n: 2, low: '1', high: '2' } };
  const call = {
    ...{ arguments: '([1, 2], 2)', outcome: { kind: 'value', text: '[2, 4]' } },
    ...{ seconds: 1e-6, changed: [] },
  };
  const lists = { list: { n: 1, shortest: 2, longest: 2, of: ints } };
  await drop(
    'observed.json',
    JSON.stringify({
      ...{ format: 1, function: 'f', profile: { seconds: 2, calls: 1, share: 0.5 } },
      ...{ calls: [call], seen: { calls: 1, parameters: { xs: lists, k: ints }, return: lists } },
    }),
  );
  await expect(original.locator('[data-part="said"]')).toHaveText(
    "f took 50 % of your program's time.",
  );
  const contract = await workshop.goTo('contract');
  const find = contract.getByRole('button', { name: 'Find the contract' });
  await find.click();
  await expect(contract.getByLabel('Python type of xs')).toHaveValue('list[int]', {
    timeout: 60_000,
  });
  await expect(contract.locator('[data-part="notes"]')).toContainText('imports numpy');
  await original.getByLabel('The function to port').fill('g');
  await original.getByLabel('The function to port').press('Enter');
  await find.click();
  await expect(contract.locator('[data-part="said"]')).toContainText('g uses numpy');
});
