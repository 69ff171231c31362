/** Finds a Chromium for the tests: Playwright's own, else an installed one, else Debian's package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromiumNames, findProgram, probe } from '../browser/find.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { tryCommand } from '../setup/run-command.mjs';
import { installDebian } from './debian.ts';
import type { Step, StepContext } from './run-steps.ts';

/** What is known of the browser; the tests and the measurements read it. */
const result = fromRoot('build', 'browser.json');
/** Left by a download that failed; whoever deletes it lets the next run try again. */
const refused = fromRoot('build', 'browser-download-failed');

const downloadLimit = 90_000;
interface Browser {
  readonly executablePath: string;
  readonly version: string;
  readonly source: 'playwright' | 'installed';
}

export const browser: Step = {
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

function readBrowser(): Browser {
  return JSON.parse(readFileSync(result, 'utf8'));
}

async function playwrightBrowser({ detail }: StepContext): Promise<Browser | null> {
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
  const found = await probe(executablePath);
  return found && { ...found, source: 'playwright' };
}

async function installedBrowser(): Promise<Browser | null> {
  const found = await findProgram(chromiumNames);
  return found && { ...found, source: 'installed' };
}

async function debianBrowser(context: StepContext): Promise<Browser | null> {
  try {
    if (!(await installDebian(context, 'chromium-headless-shell'))) return null;
  } catch {
    // Debian's younger relations have it with windows only.
    await installDebian(context, 'chromium');
  }
  return installedBrowser();
}
