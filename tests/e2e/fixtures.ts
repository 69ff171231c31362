/** The test function of all browser tests: a page that is watched for errors and foreign requests. */
import { test as base, expect } from '@playwright/test';
import { openFirstCell } from './pages/chapter.ts';
import { type KeptMemory, readMemory, writeMemory } from './pages/memory.ts';
import { Starts } from './pages/starts.ts';

export { expect };

export interface Watch {
  /** Errors of this kind are expected by the test: told by a pattern of their text. */
  allow(pattern: RegExp): void;
  /** Paths that the page has asked for so far, in order; what a service worker fetches to keep it is not among them. */
  readonly paths: readonly string[];
}

/** Which visit of a reader a project tests. */
export interface Visit {
  readonly kind: 'first' | 'next';
  readonly address: string;
}

interface OfTest {
  watch: Watch;
  /** Of a test on a next visit, into whose profile the memory was put; null on a first one. */
  starts: Starts | null;
}

interface OfWorker {
  visit: Visit;
  /** What a first visit has kept of Python's memory; null where the tests are first visits. */
  memory: KeptMemory | null;
}

export const test = base.extend<OfTest, OfWorker>({
  visit: [
    { kind: 'first', address: '' },
    { option: true, scope: 'worker' },
  ],
  memory: [
    async ({ browser, visit }, use) => {
      if (visit.kind === 'first') return use(null);
      const context = await browser.newContext({ baseURL: visit.address });
      const page = await context.newPage();
      const starts = await Starts.of(page);
      await (await openFirstCell(page)).execute('1');
      await starts.settled();
      const memory = await readMemory(page);
      await context.close();
      return use(memory);
    },
    { scope: 'worker' },
  ],
  starts: async ({ page, context, baseURL, memory }, use) => {
    if (memory === null) return use(null);
    const earlier = await context.newPage();
    await earlier.goto(`${baseURL}/favicon.svg`);
    await writeMemory(earlier, memory);
    await earlier.close();
    return use(await Starts.of(page));
  },
  watch: [
    async ({ page, baseURL, starts }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const paths: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      page.context().on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol === 'blob:' || url.protocol === 'data:') return;
        if (url.origin !== origin) problems.push(`request to another origin: ${request.url()}`);
        if (request.serviceWorker() === null) paths.push(url.pathname);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern), paths });
      const unexpected = problems.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the page reported errors').toEqual([]);
      if (starts === null || starts.isExcused) return;
      const [restored = true] = starts.restored;
      expect(restored, 'Python started from the memory of the first visit').toBe(true);
    },
    { auto: true },
  ],
});
