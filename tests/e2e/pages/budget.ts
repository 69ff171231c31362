/** Measurements on a page end early: most tests need figures, and none needs precise ones. */
import type { Page } from '@playwright/test';
import type { WorkerMessage } from '../../../src/runtime/protocol.ts';

/** What the page asks its workers to measure on a page that is yet to be opened takes at most so many milliseconds. */
export async function limitMeasurements(page: Page, most: number): Promise<void> {
  await page.addInitScript((limit) => {
    const { postMessage } = Worker.prototype;
    const shorter = (message: WorkerMessage): WorkerMessage => {
      if (message.kind === 'refine') return { ...message, budget: Math.min(limit, message.budget) };
      if (message.kind !== 'measure') return message;
      const { plan } = message;
      const mode = { ...plan.mode, budget: Math.min(limit, plan.mode.budget) };
      return { ...message, plan: { ...plan, mode } };
    };
    Worker.prototype.postMessage = function (this: Worker, message: WorkerMessage) {
      postMessage.call(this, shorter(message));
    };
  }, most);
}
