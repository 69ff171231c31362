/** The proof of the workshop: a right port, a difference, what cannot be proven, calls that do not return, Stop. */
import type { Locator, Page } from '@playwright/test';
import type { Work } from '../../src/workshop/work.ts';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { chooseTheme } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';
import { Workshop } from './pages/workshop.ts';

class WorkshopProof extends Workshop {
  readonly panel: Locator;
  readonly status: Locator;
  readonly verdict: Locator;
  readonly differences: Locator;
  readonly cases: Locator;

  constructor(page: Page) {
    super(page);
    this.panel = page.getByRole('group', { name: 'Proof', exact: true });
    this.status = this.panel.locator('[data-part="status"]');
    this.verdict = this.panel.locator('[data-part="verdict"]');
    this.differences = this.panel.locator('[data-part="differences"] > li');
    this.cases = this.panel.locator('[data-part="cases"] > li');
  }

  do(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  async prove(): Promise<void> {
    await this.panel.getByLabel('Inputs').selectOption('200');
    await this.do('Prove').click();
  }

  /** The example with another original: its port stays that of the book. */
  async withOriginal(name: string, original: string, seed = 0): Promise<void> {
    const answer = await this.page.request.get('/workshop/run_lengths.json');
    const example: Work = await answer.json();
    await this.take({ ...example, name, original, seed });
    await this.goTo('proof');
  }
}

const WRONG = 'def run_lengths(text):\n    return [(text[:1], len(text))] if text else []\n';

test('an example is proven with Hypothesis, which comes at the press; a difference is shown, and kept as a case', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/engine/packages-')) fetched.push(request.url());
  });
  await page.setViewportSize({ width: 320, height: 640 });
  const proof = new WorkshopProof(page);
  await proof.open('/workshop/#proof');
  await proof.openExample('run_lengths');
  await proof.goTo('proof');
  await expect(proof.status).toContainText('fetches Hypothesis, 574.3 kB');
  expect(fetched).toEqual([]);
  await proof.do('Prove').focus();
  await proof.prove();
  await expect(proof.verdict).toContainText('No difference in');
  await expect(proof.verdict).toContainText('200 of 200 inputs were drawn, with the seed 0');
  await expect(proof.verdict).toContainText(
    /Of the original, (\d+) of \1 lines? w(?:as|ere) seen\./,
  );
  await expect(proof.verdict).toContainText(
    /Of the port, 8 of 9 functions and \d+ of \d+ blocks were reached; never/,
  );
  await expect(proof.stateOf('proof')).toContainText('no difference in');
  expect(fetched.length).toBeGreaterThan(0);

  // Where nothing came to a line, its editor shows it, until that text changes.
  await proof.panel.getByText('Lines that no input has reached').click();
  await proof.panel
    .getByRole('button', { name: /^door\.rs, line/ })
    .first()
    .click();
  const door = page.getByRole('textbox', { name: 'Code of door.rs' });
  await expect(door).toBeFocused();
  const marked = door.locator('.cm-line.unreached');
  await expect(marked.first()).toContainText('never reached');
  expect(await excessWidth(page)).toBe(0);
  expect(await violations(page, '.step[data-step="port"]')).toEqual([]);
  await page.keyboard.type('// x ');
  await expect(marked).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(marked.first()).toContainText('never reached');

  await proof.withOriginal('other', WRONG);
  await proof.prove();
  await expect(proof.verdict).toContainText('One difference.');
  await expect(proof.differences.locator('pre').first()).toHaveText(/^run_lengths\('..'\)$/);
  await expect(proof.differences.locator('dd')).toHaveCount(2);
  await expect(proof.cases).toHaveCount(1);
  expect(await excessWidth(page)).toBe(0);
  expect(await violations(page, '.step[data-step="proof"]')).toEqual([]);
  await chooseTheme(page, 'dark');
  expect(await colourViolations(page, '.step[data-step="proof"]')).toEqual([]);
  await proof.prove();
  await expect(proof.differences.first()).toContainText('a kept case');
  await proof.cases.getByRole('button').click();
  await expect(proof.cases).toHaveCount(0);
});

test('what cannot be proven, chance and calls without an end are named; Stop stops; nothing is lost', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const proof = new WorkshopProof(page);
  await proof.open('/workshop/#proof');
  await proof.goTo('proof');
  await proof.do('Prove').click();
  await expect(proof.status).toContainText('no contract yet');
  await proof.withOriginal('broken', 'def run_lengths(text:\n');
  await proof.prove();
  await expect(proof.verdict).toContainText('SyntaxError');
  await proof.withOriginal(
    'chance',
    'import random\ndef run_lengths(text):\n    return random.random()\n',
  );
  await proof.prove();
  await expect(proof.verdict).toContainText('the same input different answers');
  await proof.withOriginal('endless', 'def run_lengths(text):\n    while True:\n        pass\n');
  await proof.panel.getByLabel('A call').selectOption('1');
  await proof.prove();
  await expect(proof.verdict).toContainText('The original did not return within 1 s.');
  await proof.panel.getByLabel('A call').selectOption('10');
  await proof.prove();
  await expect(proof.status).toHaveText(/^(Building|Running|Getting|Fetching|Starting|Edges)/);
  await proof.do('Stop').click();
  await expect(proof.status).toHaveText('Stopped by you. Nothing was lost.');
  await expect(proof.name).toHaveText('endless');
  await proof.prove();
  await expect(proof.do('Stop')).not.toHaveAttribute('aria-disabled');
  // Another work ends the proof, and gets nothing of it.
  await proof.withOriginal('right', WRONG);
  await expect(proof.do('Prove')).not.toHaveAttribute('aria-disabled');
  await expect(proof.status).toBeEmpty();
  await proof.prove();
  await expect(proof.verdict).toContainText('One difference.');

  const answer = await page.request.get('/workshop/levenshtein.json');
  const example: Work = await answer.json();
  // The book's port needs a number of steps that is the product of both lengths.
  await proof.take({
    ...example,
    ...{ name: 'long', original: 'def levenshtein(a, b):\n    return 0\n' },
    ...{ observed: [], cases: ["('a' * 200000, 'b' * 200000)"] },
  });
  await proof.goTo('proof');
  await proof.panel.getByLabel('A call').selectOption('1');
  await proof.prove();
  // Python has to start, and to be given up.
  await expect(proof.verdict).toContainText('The port did not return within 1 s.', {
    timeout: 60_000,
  });
  await expect(proof.cases).toHaveCount(1);
  await proof.cases.getByRole('button').click();
  await proof.prove();
  await expect(proof.differences.first()).toBeVisible();
});
