/** Starts the Chromium that the set-up found, headless and with a new profile. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { fromRoot } from '../setup/paths.mjs';
import { chromiumArguments } from './arguments.mjs';

/** @returns {Promise<import('@playwright/test').Browser>} The caller closes it. */
export function launchChromium() {
  /** @type {{ executablePath: string }} */
  const { executablePath } = JSON.parse(readFileSync(fromRoot('build', 'browser.json'), 'utf8'));
  return chromium.launch({ executablePath, args: chromiumArguments });
}
