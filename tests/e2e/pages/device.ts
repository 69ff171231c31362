/** Devices, connections and storages that a test makes up before a page is opened. */
import type { Page } from '@playwright/test';
import type { Told } from '../../../src/runtime/device.ts';

/** The page is told these facts; what is absent the browser does not tell. */
export async function pretend(page: Page, told: Told): Promise<void> {
  await page.addInitScript((facts) => {
    for (const name of ['deviceMemory', 'connection'] as const) {
      Object.defineProperty(navigator, name, { configurable: true, get: () => facts[name] });
    }
  }, told);
}

/** Nothing more is kept from now on: full, or forbidden in the browser's settings. */
export async function refuseStorage(page: Page, how: 'full' | 'blocked'): Promise<void> {
  await page.addInitScript((why) => {
    if (why === 'full') {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      return;
    }
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  }, how);
}
