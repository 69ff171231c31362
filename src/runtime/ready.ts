/** Tells the page when an engine is there and idle: what is worth keeping has arrived, and nothing is disturbed. */
import type { EngineStatus } from './job.ts';
import type { EngineName } from './protocol.ts';

/** On `globalThis`, once for each engine. */
export const ENGINE_READY = 'oxidizing:engine-ready';

export type EngineReady = CustomEvent<{ readonly engine: EngineName }>;

/**
 * Milliseconds without a request until an engine counts as idle: who has just run something presses again soon, and
 * a race asks for its lanes as soon as its floor is measured.
 */
const QUIET = 2_000;

/** Listens to an engine's status and dispatches `ENGINE_READY` on `target`. */
export function announceReady(target: EventTarget): (status: EngineStatus) => void {
  const told = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return ({ kind, loaded }) => {
    clearTimeout(waiting);
    if (kind !== 'ready') return;
    waiting = setTimeout(() => {
      for (const engine of Object.keys(loaded)) {
        if (told.has(engine)) continue;
        told.add(engine);
        target.dispatchEvent(new CustomEvent(ENGINE_READY, { detail: { engine } }));
      }
    }, QUIET);
  };
}
