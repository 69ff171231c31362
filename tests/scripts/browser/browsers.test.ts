/** Which browsers the site is checked in: those that are installed, and a failure when that is none. */
import { expect, test } from 'vitest';
import { type Engine, lookForBrowsers } from '../../../scripts/browser/engines.ts';

const installed = (key: Engine['key'], name: string): Engine => ({
  key,
  name,
  advice: `apt install ${key}`,
  find: async () => ({ executablePath: `/usr/bin/${key}`, version: `${name} 1.0` }),
});
const missing = (key: Engine['key'], name: string): Engine => ({
  ...installed(key, name),
  find: async () => null,
});

test('a browser that is not installed is skipped by name, with what to install', async () => {
  const table = [installed('chromium', 'Chromium'), missing('firefox', 'Firefox')];
  const { found, skipped } = await lookForBrowsers([], table);
  expect(found.map(({ name }) => name)).toEqual(['Chromium']);
  expect(skipped).toEqual(['Firefox: not installed, skipped; apt install firefox']);
});

test('no browser at all is a failure that names what would do', async () => {
  const table = [missing('chromium', 'Chromium'), missing('firefox', 'Firefox')];
  await expect(lookForBrowsers([], table)).rejects.toThrow(
    /Chromium: apt install chromium\nFirefox/,
  );
});

test('one that is asked for by name and is not there is a failure, whatever else is', async () => {
  const table = [installed('chromium', 'Chromium'), missing('firefox', 'Firefox')];
  await expect(lookForBrowsers(['firefox'], table)).rejects.toThrow('Firefox: apt install firefox');
});

test('a name that is none of them is a failure that lists them', async () => {
  await expect(lookForBrowsers(['safari'])).rejects.toThrow(
    '--only takes chromium, firefox, webkit, not "safari".',
  );
});
