/** How Python started in the workers of a page: from its files, or from memory kept at an earlier visit. */
import { expect, type Page } from '@playwright/test';

/** Requests of spares have this id. */
const SPARE = 0;

interface Told {
  readonly kind: string;
  readonly id: number;
  readonly info?: { readonly engine: string; readonly restored: boolean };
}

export class Starts {
  /** For each interpreter of the page, in order: whether it started from kept memory. */
  readonly restored: boolean[] = [];
  /** Python need not start from the memory: a start came to nothing, or the test spoils it. */
  isExcused = false;
  #spareEnded = false;

  /** Listens to all workers of a page that is yet to be opened. */
  static async of(page: Page): Promise<Starts> {
    const starts = new Starts();
    await page.exposeFunction('tellStart', (told: Told) => starts.#hear(told));
    await page.addInitScript(() => {
      const { Worker, tellStart } = window;
      window.Worker = class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          this.addEventListener('message', ({ data }: MessageEvent<Told>) => {
            if (['loaded', 'ended', 'failed'].includes(data.kind)) tellStart(data);
          });
        }
      };
    });
    return starts;
  }

  /** Waits until the spare has started and has kept what it could. */
  async settled(): Promise<void> {
    await expect.poll(() => this.#spareEnded, { timeout: 60_000 }).toBe(true);
  }

  #hear({ kind, id, info }: Told): void {
    if (kind === 'failed') this.isExcused = true;
    if (kind === 'ended' && id === SPARE) this.#spareEnded = true;
    if (info?.engine === 'python') this.restored.push(info.restored);
  }
}

declare global {
  interface Window {
    tellStart: (told: Told) => void;
    Worker: typeof Worker;
  }
}
