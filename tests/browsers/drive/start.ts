/** Starts the browser under test: `npm run test:browsers` names it in the environment. */
import type { FoundBrowser } from '../../../scripts/browser/engines.ts';
import type { Driver } from './browser-page.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

export const browser: FoundBrowser = readBrowser();

function readBrowser(): FoundBrowser {
  const told = process.env['TEST_BROWSER'];
  if (told === undefined) {
    throw new Error('No browser is named: run "npm run test:browsers", which sets TEST_BROWSER.');
  }
  return JSON.parse(told);
}

/** @param sharedMemory As for WebKit; the others have it wherever a page is isolated. */
export function startBrowser(sharedMemory: boolean): Promise<Driver> {
  switch (browser.key) {
    case 'chromium':
      return startPuppeteer('chrome', browser.executablePath);
    case 'firefox':
      return startPuppeteer('firefox', browser.executablePath);
    case 'webkit':
      return startWebKit(browser, sharedMemory);
  }
}
