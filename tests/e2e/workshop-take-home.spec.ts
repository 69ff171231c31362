/** Step 6 of the workshop: a project leaves the page as a zip and as a patch. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Workshop } from './pages/workshop.ts';

test('an example is taken home under a name of the reader’s, and what is missing is said', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.open();
  const step = await workshop.goTo('take-home');
  const zip = step.getByRole('button', { name: 'Download zip' });
  const fault = step.locator('[data-part="fault"]');
  await expect(zip).toHaveAttribute('aria-disabled', 'true');
  await expect(fault).toContainText('There is no contract yet');

  await workshop.openExample('levenshtein');
  await workshop.goTo('take-home');
  await expect(step.locator('[data-part="missing"]')).toContainText(
    'No proof of this version was run',
  );
  const name = step.getByLabel('Name');
  await expect(name).toHaveValue('levenshtein');
  await name.fill('json');
  await expect(fault).toContainText('a module of Python’s own');
  await expect(zip).toHaveAttribute('aria-disabled', 'true');
  await name.fill('fast_words');
  await expect(fault).toBeEmpty();

  const [download] = await Promise.all([page.waitForEvent('download'), zip.click()]);
  expect(download.suggestedFilename()).toBe('fast_words.zip');
  const files = unzipSync(readFileSync(await download.path()));
  const readme = new TextDecoder().decode(files['fast_words/README.md']);
  expect(readme).toContain('- Proof: not run.\n- Race: not measured.\n');
  expect(Object.keys(files)).toContain('fast_words/src/kernel.rs');

  await step.getByText('For the patch: your pyproject.toml').click();
  await step.getByLabel('Your pyproject.toml').fill('[project]\nname = "theirs"\n');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    step.getByRole('button', { name: 'Download patch' }).click(),
  ]);
  const patch = readFileSync(await saved.path(), 'utf8');
  // A text field has no CR: of a chosen file they stay, and of a pasted one the reader says it.
  const crlf = '[project]\r\nname = "theirs"\r\n';
  await step
    .locator('[data-part="pyproject-file"]')
    .setInputFiles({ name: 'pyproject.toml', mimeType: 'text/plain', buffer: Buffer.from(crlf) });
  await expect(step.getByLabel('Its lines end with CRLF')).toBeChecked();
  const [windows] = await Promise.all([
    page.waitForEvent('download'),
    step.getByRole('button', { name: 'Download patch' }).click(),
  ]);
  expect(readFileSync(await windows.path(), 'utf8')).toContain(
    '+dependencies = ["fast_words==0.1.0"]\r\n name = "theirs"\r\n',
  );
  expect(patch).toContain('+dependencies = ["fast_words==0.1.0"]\n');
  expect(patch).toContain('+++ b/fast_words/rollout/shadow.py\n');
});
