/** The page's side of the engine: one per page, nothing of it starts before it is asked for something. */
import { Engine } from './engine.ts';
import { createInterrupts } from './interrupts.ts';
import type { EngineClient } from './job.ts';

export type { EngineClient, EngineStatus, Job, JobEnd } from './job.ts';

let engine: EngineClient | null = null;

/** The page's engine. Making it costs nothing: the worker starts with the first request. */
export function getEngine(): EngineClient {
  engine ??= new Engine({
    createWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    createInterrupts,
    spareAllowed: hasMemoryForTwo(),
    online: () => navigator.onLine,
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    hidden: () => document.hidden,
    onHidden: (listener) =>
      document.addEventListener('visibilitychange', () => {
        if (document.hidden) listener();
      }),
  });
  return engine;
}

/** Browsers that do not tell how much memory there is are taken to have enough. */
function hasMemoryForTwo(): boolean {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return deviceMemory === undefined || deviceMemory > 4;
}
