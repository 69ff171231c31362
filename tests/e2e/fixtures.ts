/** The test function of all browser tests: a reader who was here before, on a page that is watched for errors and foreign requests. */
import { test as base, expect, type Request } from '@playwright/test';
import { limitMeasurements } from './pages/budget.ts';
import { ReturningReader } from './pages/returning-reader.ts';
import { Starts } from './pages/starts.ts';

export { expect };

export interface Watch {
  /** Errors of this kind are expected by the test: told by a pattern of their text. */
  allow(pattern: RegExp): void;
  /** Paths that the page has asked for so far, in order; what a service worker fetches to keep it is not among them. */
  readonly paths: readonly string[];
}

interface OfTest {
  /** `first`: a new browser profile. `next`: one that holds files and Python's memory of an earlier visit, and nothing else. */
  visit: 'first' | 'next';
  /** The most that a measurement may take, in milliseconds: nobody reads its figures. */
  budget: number;
  watch: Watch;
  /** How Python started on the page. */
  starts: Starts;
}

export type TestOptions = Pick<OfTest, 'visit' | 'budget'>;

export const test = base.extend<OfTest, { returning: ReturningReader }>({
  visit: ['next', { option: true }],
  budget: [2_000, { option: true }],
  returning: [
    async ({ browser }, use, { project }) => {
      const reader = new ReturningReader(browser, project.use);
      await use(reader);
      await reader.leave();
    },
    { scope: 'worker' },
  ],
  context: [
    async ({ browser, returning, visit, permissions, javaScriptEnabled, isMobile }, use) => {
      // Another device, or one without scripts, is another browser.
      if (visit === 'next' && javaScriptEnabled !== false && !isMobile) {
        const context = await returning.comes(permissions ?? []);
        await use(context);
        await returning.goes();
        return;
      }
      const context = await browser.newContext();
      await use(context);
      await context.close();
    },
    // The earlier visit is not a part of the test that happens to be the first.
    { scope: 'test', timeout: 120_000 },
  ],
  starts: async ({ page }, use) => use(await Starts.of(page)),
  watch: [
    async ({ page, context, baseURL, budget, visit, isMobile, starts }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const paths: string[] = [];
      const hear = (request: Request): void => {
        const url = new URL(request.url());
        if (url.protocol === 'blob:' || url.protocol === 'data:') return;
        if (url.origin !== origin) problems.push(`request to another origin: ${request.url()}`);
        if (request.serviceWorker() === null) paths.push(url.pathname);
      };
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      context.on('request', hear);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await limitMeasurements(page, budget);
      await use({ allow: (pattern) => allowed.push(pattern), paths });
      context.off('request', hear);
      const unexpected = problems.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the page reported errors').toEqual([]);
      if (visit === 'first' || isMobile || starts.isExcused) return;
      const [restored = true] = starts.restored;
      expect(restored, 'Python started from the memory of the first visit').toBe(true);
    },
    { auto: true },
  ],
});
