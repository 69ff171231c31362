/** Browser tests against the built site: with its real headers, without isolation, and in a folder of a plain file host. */
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumArguments } from './scripts/browser/arguments.ts';
import { underPath } from './scripts/steps/site-under-path.ts';
import type { TestOptions } from './tests/e2e/fixtures.ts';

/** Written by the set-up: the Chromium to drive; absent where Playwright's own build is installed. */
function executablePath(): string | undefined {
  if (!existsSync('build/browser.json')) return undefined;
  const chosen: { executablePath?: string } = JSON.parse(
    readFileSync('build/browser.json', 'utf8'),
  );
  return chosen.executablePath;
}

const path = executablePath();
/** Two checkouts may be tested at once: the ports follow the first process, whose workers inherit them. */
process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 10_000) * 3);
const port = Number(process.env['E2E_PORT']);
const folder = new URL(underPath.siteUrl).pathname;
const serve = (at: number, flags = '', path = '/') => ({
  command: `node scripts/serve/server.ts --port ${at} --strict-port ${flags}`,
  url: `http://localhost:${at}${path}`,
  reuseExistingServer: false,
});

export default defineConfig<TestOptions>({
  testDir: './tests/e2e',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      args: chromiumArguments,
      ...(path === undefined ? {} : { executablePath: path }),
    },
    trace: 'off',
  },
  projects: [
    {
      name: 'isolated',
      testIgnore: /file-host\.spec\.ts/,
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'not-isolated',
      testMatch: /(stop|benchmark)\.spec\.ts/,
      // Stopping and the clock are other ones there; what is done with figures is not.
      grep: /stop|lost|Measure checks|hidden/i,
      // A service worker would isolate the pages.
      use: { baseURL: `http://localhost:${port + 1}`, serviceWorkers: 'block' },
    },
    {
      name: 'file-host',
      testMatch: /file-host\.spec\.ts/,
      use: {
        baseURL: `http://localhost:${port + 2}${folder}`,
        serviceWorkers: 'block',
        visit: 'first',
      },
    },
  ],
  webServer: [
    serve(port),
    serve(port + 1, '--no-isolation'),
    serve(port + 2, `--no-headers --folder ${underPath.folder}`, folder),
  ],
});
