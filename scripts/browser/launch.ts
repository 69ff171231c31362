/** Starts the Chromium that the set-up found, headless and with a new profile. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { fromRoot } from '../setup/paths.mjs';
import { chromiumArguments } from './arguments.ts';

/** @returns The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const { executablePath }: { executablePath: string } = JSON.parse(
    readFileSync(fromRoot('build', 'browser.json'), 'utf8'),
  );
  return chromium.launch({ executablePath, args: chromiumArguments });
}
