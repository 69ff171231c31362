/** Finds a Chromium for the tests: Playwright's own, else an installed one, else Debian's package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot, systemPath } from '../setup/paths.mjs';
import { tryCommand } from '../setup/run-command.mjs';

/** What is known of the browser; the tests and the measurements read it. */
const result = fromRoot('build', 'browser.json');
/** Left by a download that failed; whoever deletes it lets the next run try again. */
const refused = fromRoot('build', 'browser-download-failed');

const downloadLimit = 90_000;
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @typedef {{ executablePath: string, version: string, source: 'playwright' | 'installed' }} Browser */

/** @type {import('../setup/step.mjs').Step} */
export const browser = {
  name: 'browser',
  title: 'Finding a browser for the tests',
  inputs: ['node_modules/@playwright/test/package.json'],
  outputs: ['build/browser.json'],
  holds: () => existsSync(readBrowser().executablePath),
  async run(context) {
    const found =
      (await playwrightBrowser(context)) ??
      (await installedBrowser()) ??
      (await debianBrowser(context));
    if (found === null) {
      throw new PlainFailure(
        'No Chromium was found, and none could be downloaded.\n' +
          'Install Chromium or Google Chrome (Debian and Ubuntu: sudo apt install chromium; ' +
          'macOS: brew install --cask google-chrome) and run this again.',
      );
    }
    mkdirSync(fromRoot('build'), { recursive: true });
    writeFileSync(result, `${JSON.stringify(found, null, 2)}\n`);
  },
};

/** @returns {Browser} */
function readBrowser() {
  return JSON.parse(readFileSync(result, 'utf8'));
}

/**
 * @param {import('../setup/step.mjs').StepContext} context
 * @returns {Promise<Browser | null>}
 */
async function playwrightBrowser({ detail }) {
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  if (!existsSync(executablePath)) {
    if (existsSync(refused)) return null;
    detail("downloading Playwright's own");
    const cli = fromRoot('node_modules', '@playwright', 'test', 'cli.js');
    const download = await tryCommand(process.execPath, [cli, 'install', 'chromium'], {
      onLine: detail,
      timeout: downloadLimit,
    });
    if (download.code !== 0) {
      mkdirSync(fromRoot('build'), { recursive: true });
      writeFileSync(refused, 'Delete this file to try the download again.\n');
      return null;
    }
  }
  return probe(executablePath, 'playwright');
}

/** @returns {Promise<Browser | null>} */
async function installedBrowser() {
  const folders = systemPath().split(path.delimiter);
  const candidates = programs.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...candidates, ...applications]) {
    const found = existsSync(candidate) ? await probe(candidate, 'installed') : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {import('../setup/step.mjs').StepContext} context
 * @returns {Promise<Browser | null>}
 */
async function debianBrowser({ run, detail }) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  detail("installing Debian's package chromium");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return installedBrowser();
}

/**
 * @param {string} executablePath
 * @param {Browser['source']} source
 * @returns {Promise<Browser | null>} Null when it does not start: a library is missing, for example.
 */
async function probe(executablePath, source) {
  const answer = await tryCommand(executablePath, ['--version'], { timeout: 30_000 });
  const version = answer.lines.find((line) => /\d+\.\d+/.test(line))?.trim();
  return answer.code === 0 && version !== undefined ? { executablePath, version, source } : null;
}
