/** The race of the workshop: an example whose port is built with the site, what is in the way of a race, what the whole gains. */
import type { Work } from '../../src/workshop/work.ts';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { chooseTheme } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';
import { WorkshopRace } from './pages/workshop-race.ts';

/** The example with another original: its port stays that of the book. */
async function withOriginal(race: WorkshopRace, name: string, original: string): Promise<void> {
  const answer = await race.page.request.get('/workshop/run_lengths.json');
  const example: Work = await answer.json();
  await race.take({ ...example, name, original });
  await race.goTo('race');
}

// A ratio needs samples of both, also on a busy machine.
test.use({ budget: 5_000 });

test('an example is raced, marked as not proven, and the whole is told; what is in the way of a race is said in words', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const race = new WorkshopRace(page);
  await race.open('/workshop/#race');
  await race.goTo('race');
  await race.do(/^Race/).click();
  await expect(race.notice).toHaveText(/no contract yet/);
  await race.openExample('run_lengths');
  await race.goTo('race');
  await expect(race.do('Race, not proven')).toBeVisible();
  await race.race();
  await expect(race.panel.locator('canvas')).toHaveAttribute(
    'aria-label',
    /original: .*port, not proven: /,
  );
  await expect(race.stateOf('race')).toHaveText('raced');
  await race.panel.getByText('table', { exact: true }).click();
  await expect(race.panel.getByRole('row', { name: /port, not proven \(Rust\)/ })).toBeVisible();
  await expect(race.whole).toContainText('not known yet');
  await race.step('race').getByLabel('Share of the function').fill('0.1');
  await expect(race.whole).toContainText('nobody will notice');
  // A race that is stopped before it has a ratio takes nothing back.
  await race.do(/^Race/).click();
  await race.do('Stop').click();
  await expect(race.panel).toHaveAttribute('data-state', 'stopped');
  await expect(race.whole).toContainText('nobody will notice');
  await expect(race.stateOf('race')).toHaveText('raced');
  expect(await excessWidth(page)).toBe(0);
  expect(await violations(page, '.step[data-step="race"]')).toEqual([]);
  await chooseTheme(page, 'dark');
  expect(await colourViolations(page, '.step[data-step="race"]')).toEqual([]);
  await race.step('race').getByLabel('Runs a day').fill('12');
  await race.step('race').getByLabel('Who waits').selectOption('machine');
  await race.panel.getByText('all sizes', { exact: true }).click();
  await race.race();
  await expect(race.panel.locator('canvas')).toHaveAttribute('aria-label', /Time against size/);
  await expect(race.panel.locator('[data-part="caption"]')).toHaveText(
    /^1 character to [\d,]+ characters$/,
  );
  await page.reload();
  await race.goTo('race');
  await expect(race.step('race').getByLabel('Share of the function')).toHaveValue('0.1');
  await expect(race.step('race').getByLabel('Runs a day')).toHaveValue('12');
  await expect(race.step('race').getByLabel('Who waits')).toHaveValue('machine');
  await race.panel.getByText('one size', { exact: true }).click();

  await withOriginal(
    race,
    'raises',
    'def run_lengths(text):\n    raise LookupError(f"none in {len(text)}")\n',
  );
  await race.do(/^Race/).click();
  await expect(race.notice).toContainText('LookupError on a made input: none in 10');
  await withOriginal(race, 'endless', 'def run_lengths(text):\n    while True:\n        pass\n');
  await race.do(/^Race/).click();
  await expect(race.status).toHaveText(/^(Trying|Running)/);
  await race.do('Stop').click();
  await expect(race.status).toHaveText('Stopped by you.');
  await withOriginal(race, 'other', 'def run_lengths(text):\n    return [(text[:1], len(text))]\n');
  await race.race();
  await expect(race.panel.locator('[data-part="notes"]')).toContainText(/wrong: .* instead of/);
  await expect(race.whole).toContainText('Prove it first');
});
