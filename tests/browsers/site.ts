/** The built site behind its real headers and the browser that opens it, for the tests of one world. */
import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type OpenCompiler, openCompiler } from '../../scripts/compiler/open.ts';
import { WORKER_FILE } from '../../scripts/offline/service-worker.ts';
import { type Listening, listen } from '../../scripts/serve/listen.ts';
import { respondWith } from '../../scripts/serve/respond.ts';
import { fromRoot } from '../../scripts/setup/paths.mjs';
import type { BrowserPage, Driver } from './drive/browser-page.ts';
import { startBrowser } from './drive/start.ts';
import { type World, worlds } from './worlds.ts';

const FIRST_PORT = 4640;

export interface Site {
  /** With a slash at its end. */
  readonly address: string;
  /** A page in a profile of its own, at a path below the address; the one before it is closed. */
  open(path: string): Promise<BrowserPage>;
  /** As `open`, but leaves the page alone: to a browser, looking into a page can be a reader who presses a key. */
  openUntouched(path: string): Promise<BrowserPage>;
  /** How often the host was asked for a path. */
  asked(path: string): number;
  /** From here on the host does not answer. */
  disconnect(): Promise<void>;
}

/** Serves the site and starts the browser before the tests of a `describe`, and ends both after them. */
export function useSite(world: World = worlds[0]): Site {
  let server: Listening | null = null;
  let compiler: OpenCompiler | null = null;
  let driver: Driver | null = null;
  let page: BrowserPage | null = null;
  const asked: string[] = [];

  beforeAll(async () => {
    compiler = world.hasCompiler ? openCompiler({ base: '/', headers: {} }, () => {}) : null;
    server = await listen(hostOf(world, asked, compiler), FIRST_PORT, () => {});
    driver = await startBrowser(world.sharedMemory);
  });
  afterEach(async () => {
    if (page !== null) expect(await problemsOf(page), 'the page reported errors').toEqual([]);
  });
  afterAll(async () => {
    await page?.close();
    await driver?.close();
    await server?.close();
    await compiler?.close();
  });

  return {
    get address() {
      if (server === null) throw new Error('The site is served while a test runs; none does.');
      return server.address;
    },
    async open(path) {
      const opened = await this.openUntouched(path);
      await opened.resize(1280, 900);
      await watch(opened);
      return opened;
    },
    async openUntouched(path) {
      if (driver === null) throw new Error('A page can be opened while a test runs; none does.');
      await page?.close();
      page = await driver.open();
      await page.goto(this.address + path);
      return page;
    },
    asked: (path) => asked.filter((one) => one === `/${path}`).length,
    async disconnect() {
      await server?.close();
      server = null;
    },
  };
}

/** The host of a world, which writes down what it is asked for: without a service worker there, as where a browser refuses one. */
function hostOf(
  { isolated, worker, bare = false }: World,
  asked: string[],
  compiler: OpenCompiler | null,
): RequestListener {
  const hasCompiler = compiler !== null;
  const respond = respondWith({ folder: fromRoot('dist'), isolated, bare, hasCompiler });
  return (request, response) => {
    asked.push(request.url ?? '');
    if (compiler?.routes(request, response)) return;
    if (worker || !request.url?.endsWith(`/${WORKER_FILE}`)) respond(request, response);
    else response.writeHead(404).end();
  };
}

declare global {
  interface Window {
    problems?: string[];
  }
}

/** Notes from now on what nobody caught, and what the security policy forbade. */
function watch(page: BrowserPage): Promise<void> {
  return page.evaluate(() => {
    const problems: string[] = [];
    window.problems = problems;
    addEventListener('error', ({ message }) => problems.push(message));
    addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      problems.push(`CSP: ${violatedDirective} ${blockedURI}`),
    );
  });
}

function problemsOf(page: BrowserPage): Promise<readonly string[]> {
  return page.evaluate(() => window.problems ?? []);
}
