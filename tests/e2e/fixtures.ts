/** The test function of all browser tests: a page that is watched for errors and foreign requests. */
import { test as base, expect } from '@playwright/test';

export { expect };

export interface Watch {
  /** Errors of this kind are expected by the test: told by a pattern of their text. */
  allow(pattern: RegExp): void;
  /** Paths of all requests so far, in order. */
  readonly paths: readonly string[];
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
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
        paths.push(url.pathname);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern), paths });
      const unexpected = problems.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the page reported errors').toEqual([]);
    },
    { auto: true },
  ],
});
