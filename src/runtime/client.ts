/** The page's side of the engine: one per page, nothing of it starts before it is asked for something. */

import { FILES_REFUSED, PREFIX, read } from '../storage/storage.ts';
import { BuiltModules } from './built-modules.ts';
import { consentOf } from './consent.ts';
import { thisDevice } from './device.ts';
import { Engine } from './engine.ts';
import { createInterrupts } from './interrupts.ts';
import type { EngineClient } from './job.ts';
import { announceReady } from './ready.ts';

export type { EngineClient, EngineStatus, Job, JobEnd } from './job.ts';

let engine: EngineClient | null = null;
let built: BuiltModules | null = null;

/** The page's engine. Making it costs nothing: the worker starts with the first request. */
export function getEngine(): EngineClient {
  if (engine !== null) return engine;
  engine = makeEngine();
  engine.subscribe(announceReady(globalThis));
  return engine;
}

/** What the reader has compiled on this page: all that runs or measures goes by it. */
export function builtModules(): BuiltModules {
  built ??= new BuiltModules(getEngine());
  return built;
}

function makeEngine(): EngineClient {
  return new Engine({
    createWorker: () =>
      new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }),
    createInterrupts,
    consent: consentOf({
      wanted: () => thisDevice().asks !== null,
      ask: () =>
        import('./consent-dialog.ts').then(
          ({ askToDownload }) => askToDownload(),
          // Without a connection the engine does not come either, and says why.
          () => true,
        ),
    }),
    spare: thisDevice().spare,
    online: () => navigator.onLine,
    keepsMemory: () => read(PREFIX + FILES_REFUSED) === null,
    modules: () => builtModules().wanted,
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
}
