/** Step 3 of the workshop: a port is written, corrected, built with the real compiler, and called. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { NEW_WORK, type Work } from '../../src/workshop/work.ts';
import { expect, test } from './fixtures.ts';
import { colourViolations, violations } from './pages/axe.ts';
import { withoutCompiler } from './pages/fake-compiler.ts';
import { RustCell } from './pages/rust-cell.ts';
import { chooseTheme } from './pages/site.ts';
import { excessWidth } from './pages/targets.ts';
import { Workshop } from './pages/workshop.ts';
import { WorkshopRace } from './pages/workshop-race.ts';

const WORK: Work = {
  ...NEW_WORK,
  name: 'letters',
  original:
    'def letters(text: str) -> int:\n    """Count the characters."""\n    return len(text)\n',
  calls: 'letters("abc")\nletters("")\nletters("ä")\n',
  chosen: 'letters',
  contract: {
    function: 'letters',
    docstring: 'Count the characters.',
    parameters: [
      {
        name: 'text',
        type: { kind: 'str', alphabet: null, shortest: 0, longest: null },
        how: 'either',
        default: null,
        passing: 'borrowed',
      },
    ],
    returns: { kind: 'int', rust: 'i64', low: null, high: null },
    ulp: 0,
    beyond: 'OverflowError',
    raises: [],
    changes: [],
    interruptible: false,
    bad: [{ parameter: 'text', given: "b'ab'", raised: null, text: '2', port: null }],
  },
};

const kernel = (body: string): string =>
  `//! The port.\n\n/// Count the characters.\n#[must_use]\npub fn letters(text: &str) -> i64 {\n    ${body}\n}\n`;

test('a port is laid out, corrected by a suggestion, built, and tried on the reader’s calls', async ({
  page,
  watch,
}) => {
  test.setTimeout(300_000);
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.take(WORK);
  const step = await workshop.goTo('port');
  const cell = new RustCell(page, step.locator('[data-part="port-kernel"] figure'));
  await expect(cell.code).toContainText('pub fn letters(text: &str) -> i64 {');
  await cell.edit();

  await test.step('what is pasted is checked together with the door', async () => {
    await cell.rewrite(kernel('text.lenn() as i64'));
    const mend = cell.below.getByRole('button', { name: /similar name/ }).first();
    await expect(cell.below.first()).toContainText('no method named `lenn`', { timeout: 60_000 });
    await mend.click();
    await expect(cell.editor).toContainText('text.len() as i64');
  });

  await test.step('bytes are not characters: the first call that differs is shown', async () => {
    await cell.button('Build').click();
    await expect(cell.root).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
    await expect(cell.status).toContainText('a call differs');
    await expect(cell.notice).toContainText("letters('ä') (1, not 2)");
    await expect(workshop.stateOf('port')).toContainText('compiled');
  });

  await test.step('the right port answers all calls alike', async () => {
    await cell.rewrite(kernel('text.chars().count().try_into().unwrap_or(i64::MAX)'));
    await expect(workshop.stateOf('port')).toHaveText('changed since it was compiled');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(cell.status).toContainText('your 3 calls answer alike', { timeout: 90_000 });
  });

  await test.step('what the machine runs of it follows what is written', async () => {
    const { machine } = cell;
    await machine.locator('summary').click();
    await expect(machine.getByRole('row', { name: 'letters no loop' })).toBeVisible();
    await expect(machine.getByRole('columnheader', { name: 'the book’s' })).toBeHidden();
    await cell.rewrite(kernel('text.bytes().map(i64::from).sum()'));
    await expect(machine.getByRole('row', { name: /^letters .* on vectors/ })).toBeVisible();
    await machine.locator('summary').click();
  });

  await test.step('the proof counts its blocks, and bad input is taken as accepted', async () => {
    await cell.rewrite(
      kernel(
        'if text == "never" {\n        return 0;\n    }\n    text.chars().count().try_into().unwrap_or(i64::MAX)',
      ),
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(cell.status).toContainText('your 3 calls answer alike', { timeout: 90_000 });
    await workshop.goTo('proof');
    const proof = page.getByRole('group', { name: 'Proof', exact: true });
    await proof.getByLabel('Inputs').selectOption('200');
    await proof.getByRole('button', { name: 'Prove', exact: true }).click();
    const verdict = proof.locator('[data-part="verdict"]');
    await expect(verdict).toContainText('one bad input taken otherwise', { timeout: 90_000 });
    await proof.getByRole('button', { name: 'Accept' }).click();
    await proof.getByRole('button', { name: 'Prove', exact: true }).click();
    await expect(verdict).toContainText('No difference in', { timeout: 60_000 });
    await expect(verdict).toContainText(/never reached: kernel\.rs, line 7[;.]/);
    await proof.getByText('Lines that no input has reached').click();
    await expect(proof.locator('[data-part="missed"]')).toContainText('kernel.rs, line 7return 0;');
    const contract = await workshop.goTo('contract');
    await contract.getByText('What the original does with bad input').click();
    await expect(contract.locator('[data-part="bad"]')).toContainText('may raise TypeError');
    await contract.getByRole('button', { name: /^Ask the port for the same/ }).click();
    await expect(contract.locator('[data-part="bad"]')).toContainText('2the same');
    await workshop.goTo('port');
  });

  await test.step('a door that gives nothing back is told at once, and just as it was typed', async () => {
    const door = new RustCell(page, step.locator('[data-part="port-door"] figure'));
    // The editor draws no more lines than fit the window.
    const right = (await door.code.textContent()) ?? '';
    await door.edit();
    const nothing = right.replace('PyResult<i64> {', 'PyResult<()> {').replace('let answer = ', '');
    await door.rewrite(nothing.replace('Ok(answer)', 'Ok(())'));
    await cell.button('Build').click();
    await expect(cell.notice).toContainText('int, not NoneType', { timeout: 90_000 });
    await door.rewrite(right);
  });

  await test.step('a port that breaks Python off is named with its call, at the build and in the proof', async () => {
    watch.allow(/Aborted\(\)/);
    await cell.rewrite(
      kernel('if text.len() == 3 {\n        std::process::abort();\n    }\n    0'),
    );
    await cell.button('Build').click();
    await expect(cell.notice).toContainText("In the call letters('abc') of the port: ", {
      timeout: 90_000,
    });
    await workshop.goTo('proof');
    const proof = page.getByRole('group', { name: 'Proof', exact: true });
    await proof.getByRole('button', { name: 'Prove', exact: true }).click();
    const verdict = proof.locator('[data-part="verdict"]');
    await expect(verdict).toContainText('Python broke off in a call of the port.', {
      timeout: 90_000,
    });
    await expect(proof.locator('[data-part="cases"] > li')).toHaveCount(1);
  });

  await test.step('a port without an end is ended in the race, and the next race is as any other', async () => {
    const right = 'text.chars().count().try_into().unwrap_or(i64::MAX)';
    await cell.rewrite(
      kernel(
        `let mut found = 1_u64;\n    while text.len() > 40 && std::hint::black_box(found) > 0 {\n        found |= 1;\n    }\n    ${right}`,
      ),
    );
    await cell.button('Build').click();
    await expect(cell.status).toContainText('calls answer alike', { timeout: 90_000 });
    const race = new WorkshopRace(page);
    await race.goTo('race');
    await race.panel.getByLabel('Time').selectOption('5');
    await race.do(/^Race/).click();
    await expect(race.notice).toContainText('a call did not return, and the race was ended', {
      timeout: 60_000,
    });
    await expect(race.whole).toContainText('There is no ratio');
    await cell.rewrite(kernel(right));
    await cell.button('Build').click();
    await expect(cell.status).toContainText('calls answer alike', { timeout: 90_000 });
    await race.race();
    await expect(race.stateOf('race')).toHaveText('raced');
    await workshop.goTo('port');
  });

  await test.step('a press copies the brief, and a phone shows all of it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await step.getByRole('button', { name: 'Copy as a brief' }).click();
    const brief = await page.evaluate(() => navigator.clipboard.readText());
    expect(brief).toContain('text.chars().count()');
    await chooseTheme(page, 'dark');
    expect(await colourViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await excessWidth(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

test('a function that nobody here has seen goes the whole way, from its paste to a zip', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const race = new WorkshopRace(page);
  await race.open();
  const original = await race.goTo('original');
  await race.paste(
    'def vowels(text: str) -> int:\n    """Count vowels."""\n    found = 0\n    for letter in text:\n        if letter in "aeiou":\n            found += 1\n    return found\n',
  );
  await expect(race.name).toHaveText('pasted');

  await test.step('ten megabytes are refused in words, and nothing is lost', async () => {
    const long = `def f():\n    pass\n${'#'.repeat(10_500_000)}`;
    await race.paste(long);
    await expect(race.said).toContainText('10.5 MB, and 10.0 MB is the most');
    const source = original.getByRole('textbox', { name: 'Your Python' });
    await race.paste(long, source);
    const said = original.locator('[data-part="said"]');
    await expect(said).toContainText('more than two million characters');
    await expect(original.locator('[data-part="source"]')).toHaveValue(/vowels/);
    await expect(race.name).toHaveText('pasted');
  });

  await original.getByRole('textbox', { name: 'Calls of it' }).fill('vowels("audio")\n');
  await original.getByRole('button', { name: 'Run and profile' }).click();
  await expect(original.locator('[data-part="observed"]')).toHaveText(/^Calls kept: 1 of 1/, {
    timeout: 60_000,
  });
  await expect(original.locator('[data-part="said"]')).toContainText(/so it was run \d+ times/);
  const contract = await race.goTo('contract');
  await contract.getByRole('button', { name: 'Find the contract' }).click();
  await expect(contract.getByLabel('Python type of text')).toHaveValue('str', { timeout: 60_000 });

  const step = await race.goTo('port');
  const cell = new RustCell(page, step.locator('[data-part="port-kernel"] figure'));
  await test.step('a port that panics is told', async () => {
    await cell.edit();
    await cell.button('Build').click();
    await expect(cell.notice).toContainText('the port panics: not yet implemented', {
      timeout: 90_000,
    });
  });
  const body =
    'text.chars().filter(|&letter| "aeiou".contains(letter)).count().try_into().unwrap_or(i64::MAX)';
  await cell.rewrite(
    `/// Count vowels.\n#[must_use]\npub fn vowels(text: &str) -> i64 {\n    ${body}\n}\n`,
  );
  await cell.button('Build').click();
  await expect(cell.status).toContainText('calls answer alike', { timeout: 90_000 });

  await race.proveAndRace();
  const home = await race.goTo('take-home');
  await expect(home.locator('[data-part="missing"]')).toBeEmpty();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    home.getByRole('button', { name: 'Download zip' }).click(),
  ]);
  const files = unzipSync(readFileSync(await zip.path()));
  const textOf = (path: string) => new TextDecoder().decode(files[`pasted/${path}`]);
  expect(textOf('src/kernel.rs')).toContain(body);
  expect(textOf('README.md')).toMatch(/no difference in [\d,]+ (calls|examples)/i);
});

test('without a compiler an example’s machine code is shown, and both files are written and kept', async ({
  page,
}) => {
  await withoutCompiler(page);
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.openExample('levenshtein');
  const step = await workshop.goTo('port');
  const cell = new RustCell(page, step.locator('[data-part="port-kernel"] figure'));
  await cell.machine.locator('summary').click();
  await cell.machine.getByLabel('Function').selectOption('between for u8, Bytes');
  await expect(cell.machine.locator('pre')).toContainText('innermost loop: ');
  await workshop.take(WORK);
  await expect(cell.machine).toBeHidden();
  await cell.edit();
  await cell.rewrite('// mine');
  await expect(cell.button('Build')).toBeHidden();
  await expect(step.locator('[data-part="port-signature"]')).toContainText('no such function');
  await expect(workshop.stateOf('port')).toHaveText('not compiled yet');
  await page.reload();
  await workshop.goTo('port');
  await expect(cell.code).toContainText('// mine');
});
