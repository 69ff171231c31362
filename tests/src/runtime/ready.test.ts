/** Each engine is announced once, when it is loaded and nothing runs. */
import { expect, it } from 'vitest';
import type { EngineStatus } from '../../../src/runtime/job.ts';
import { announceReady, ENGINE_READY, type EngineReady } from '../../../src/runtime/ready.ts';

it('an engine is announced once it is idle, and not again', () => {
  const target = new EventTarget();
  const told: string[] = [];
  target.addEventListener(ENGINE_READY, (event) => told.push((event as EngineReady).detail.engine));
  const tell = announceReady(target);
  const python = { engine: 'python' } as never;
  const status = (kind: string, loaded: object) => ({ kind, loaded }) as EngineStatus;
  tell(status('unloaded', {}));
  tell(status('busy', { python }));
  expect(told).toEqual([]);
  tell(status('ready', { python }));
  tell(status('ready', { python }));
  tell(status('ready', { python, wasm: python }));
  expect(told).toEqual(['python', 'wasm']);
});
