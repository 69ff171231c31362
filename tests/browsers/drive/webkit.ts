/** WebKitGTK's small browser behind its WebDriver server, on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { FoundBrowser } from '../../../scripts/browser/engines.ts';
import type { Driver } from './browser-page.ts';
import { WebDriverPage } from './webdriver.ts';

/** Large enough for every window that a test asks for. */
const SCREEN = '-screen 0 1600x1200x24';
const START_LIMIT = 20_000;

/**
 * @param sharedMemory Whether pages have SharedArrayBuffer, as in Safari: WebKitGTK hides it by default.
 * @throws Error when the server does not answer.
 */
export async function startWebKit(browser: FoundBrowser, sharedMemory: boolean): Promise<Driver> {
  const { driver, display, executablePath } = browser;
  if (driver === undefined || display === undefined) {
    throw new Error(`WebKit is driven by a server on a display; found only ${executablePath}.`);
  }
  const port = await freePort();
  const server = spawn(display, ['-a', '-s', SCREEN, driver, `--port=${port}`], {
    // A group of its own: the display and the browser end with it.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      // Its sandbox needs user namespaces, which containers do not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      JSC_useSharedArrayBuffer: sharedMemory ? '1' : '0',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${address}/status`, server);
  return {
    open: () =>
      WebDriverPage.open(address, {
        'webkitgtk:browserOptions': { binary: executablePath, args: ['--automation'] },
      }),
    async close() {
      const ended = new Promise((resolve) => server.once('close', resolve));
      if (server.pid !== undefined) process.kill(-server.pid);
      await ended;
    },
  };
}

/** A port that was free a moment ago: the server takes a number only. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(address: string, server: ChildProcess): Promise<void> {
  const limit = AbortSignal.timeout(START_LIMIT);
  while (server.exitCode === null && !limit.aborted) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `The WebDriver server did not answer on ${address} (exit code ${server.exitCode}).`,
  );
}
