/** Each engine is announced once, when it is loaded and nothing has run for a while. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineStatus } from '../../../src/runtime/job.ts';
import { announceReady, ENGINE_READY, type EngineReady } from '../../../src/runtime/ready.ts';

const engine = { engine: 'python' } as never;
const status = (kind: string, loaded: object) => ({ kind, loaded }) as EngineStatus;

let told: string[];
let tell: (status: EngineStatus) => void;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const target = new EventTarget();
  target.addEventListener(ENGINE_READY, (event) => told.push((event as EngineReady).detail.engine));
  tell = announceReady(target);
});
afterEach(() => {
  vi.useRealTimers();
});

it('an engine is announced once it is idle, and not again', () => {
  tell(status('unloaded', {}));
  tell(status('busy', { python: engine }));
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  for (const loaded of [{ python: engine }, { python: engine }, { python: engine, wasm: engine }]) {
    tell(status('ready', loaded));
    vi.advanceTimersByTime(2_000);
  }
  expect(told).toEqual(['python', 'wasm']);
});

it('a request that follows soon is not disturbed: the engine is announced after it', () => {
  tell(status('ready', { wasm: engine }));
  vi.advanceTimersByTime(1_999);
  tell(status('busy', { wasm: engine }));
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  tell(status('ready', { wasm: engine, python: engine }));
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(['wasm', 'python']);
});
