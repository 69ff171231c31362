/** The engine's worker: answers the page's requests one at a time, and loads an engine when one needs it. */
import { createClock } from '../../bench/clock.ts';
import type { Clock } from '../../bench/engine.ts';
import { assets } from '../assets.ts';
import { describeEnvironment } from '../environment.ts';
import { calm } from '../interrupts.ts';
import { Lazy } from '../lazy.ts';
import type {
  BuiltModule,
  CellEvent,
  CellRequest,
  Connect,
  EngineInfo,
  EngineName,
  MeasurePlan,
  Progress,
  WorkerMessage,
} from '../protocol.ts';
import { Interrupted, type Python } from '../python/python.ts';
import { startPython } from '../python/start.ts';
import { Builds } from '../wasm/kernel-builds.ts';
import { loadWasm, type Wasm } from '../wasm/wasm.ts';
import { crashed, EngineError } from './failure.ts';
import { Measurement } from './measure.ts';
import { Output } from './output.ts';

interface Serving {
  readonly id: number;
  readonly stop: AbortController;
}

/** The reader stopped while something was still on its way; it may arrive later all the same. */
class Stopped extends Error {}

/** Milliseconds between two reports of a download. */
const PROGRESS_EVERY = 50;

const python = new Lazy<Python>(tellLoaded);
const wasm = new Lazy<Wasm>(tellLoaded);
const builds = new Builds();
let connect: Connect = { kind: 'connect', interrupts: null, reload: false };
let serving: Serving = { id: 0, stop: new AbortController() };
/** What the reader has put in the place of the book's modules. */
let modules: readonly BuiltModule[] = [];
let measurement: Measurement | null = null;
let clock: Clock | null = null;
let progressTold = 0;

self.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
  switch (data.kind) {
    case 'connect':
      connect = data;
      break;
    case 'modules':
      modules = data.modules;
      break;
    case 'stop':
      if (serving.id !== data.id) break;
      serving.stop.abort(data.reason);
      // This message got through, so nothing is busy that would have to be interrupted.
      if (connect.interrupts !== null) calm(connect.interrupts);
      python.loaded?.stop();
      break;
    default:
      void serve(data);
  }
};

async function serve(request: CellRequest): Promise<void> {
  const { id } = request;
  const stop = new AbortController();
  // A spare that has become the worker in use leaves its own request behind.
  serving.stop.abort();
  serving = { id, stop };
  try {
    post({ kind: 'ended', id, stopped: await perform(request, stop.signal) });
  } catch (error) {
    if (error instanceof Stopped || error instanceof Interrupted) {
      post({ kind: 'ended', id, stopped: true });
      return;
    }
    const known = error instanceof EngineError;
    const fatal = !known || python.failed || python.loaded?.dead === true;
    const { failure } = known ? error : crashed(error);
    if (fatal) await python.loaded?.snapshot.discard();
    post({ kind: 'failed', id, failure, fatal });
  }
}

/** @returns whether the reader stopped it. */
async function perform(request: CellRequest, signal: AbortSignal): Promise<boolean> {
  const { id } = request;
  switch (request.kind) {
    case 'load':
      return load(id, request.engine, signal, request.keep);
    case 'run':
      return run(id, request.name, request.source, signal);
    case 'measure':
      return measure(id, request.plan, signal);
    case 'refine':
      if (measurement === null) throw nothingToRefine();
      python.loaded?.built.setAside();
      return measurement.run(id, signal, request.budget);
    case 'file':
      (await usePython(id, '', signal)).write(request.path, request.bytes);
      return false;
    case 'use':
      return use(id, request.candidate, signal);
    case 'cases': {
      const { built } = await usePython(id, '', signal);
      const verdict = await unlessStopped(signal, built.verdict(request.subject));
      post({ kind: 'verdict', id, verdict });
      return false;
    }
    case 'environment':
      post({ kind: 'environment', id, environment: environment([]) });
      return false;
  }
}

async function load(
  id: number,
  name: EngineName,
  signal: AbortSignal,
  keep: boolean,
): Promise<boolean> {
  const { loaded } = name === 'python' ? python : wasm;
  if (loaded !== null) tellLoaded(id, loaded.info);
  else if (name === 'wasm') await useWasm(id, signal);
  else await (await usePython(id, '', signal, keep)).snapshot.keep(signal);
  return false;
}

async function run(
  id: number,
  name: string,
  source: string,
  signal: AbortSignal,
): Promise<boolean> {
  const engine = await usePython(id, source, signal);
  await unlessStopped(signal, engine.built.restore(modules, tellProgress));
  const output = new Output({
    output: (stream, text) => post({ kind: 'output', id, stream, text }),
    noted: (text) => post({ kind: 'noted', id, text }),
    truncated: (dropped) => post({ kind: 'truncated', id, dropped }),
    now: () => performance.now(),
  });
  const result = await engine.run(name, source, output, tellProgress);
  post({ kind: 'result', id, result });
  return result.kind === 'interrupted';
}

/** Puts the reader's builds in place, and one more where there is a candidate. */
async function use(id: number, candidate: BuiltModule | null, signal: AbortSignal) {
  const { built } = await usePython(id, '', signal);
  const others = modules.filter(({ module }) => module !== candidate?.module);
  const wanted = candidate === null ? modules : [...others, candidate];
  post({ kind: 'used', id, uses: await unlessStopped(signal, built.use(wanted, tellProgress)) });
  return false;
}

async function measure(id: number, plan: MeasurePlan, signal: AbortSignal): Promise<boolean> {
  measurement?.close();
  measurement = null;
  const variants = Object.values(plan.variants);
  const imports = variants.flatMap((one) => (one.engine === 'extension' ? [one.module] : []));
  const needsPython = variants.some(({ engine }) => engine !== 'wasm');
  const kernels = variants.filter((one) => one.engine === 'wasm');
  const needsWasm = kernels.some(({ build }) => build === undefined);
  const named = kernels.flatMap(({ build, built }) =>
    build === undefined ? [] : [built ?? build],
  );
  const [pythonEngine, wasmEngine, loadedBuilds] = await Promise.all([
    needsPython ? usePython(id, imports.join(' '), signal) : null,
    needsWasm ? useWasm(id, signal) : null,
    unlessStopped(signal, builds.load(named)),
  ]);
  await unlessStopped(signal, pythonEngine?.provide(imports, tellProgress));
  pythonEngine?.built.setAside();
  const infos = [pythonEngine, wasmEngine].flatMap((engine) => (engine ? [engine.info] : []));
  const { resolution: _, ...rest } = environment(infos);
  measurement = new Measurement(plan, {
    engines: { python: pythonEngine, wasm: wasmEngine, builds: loadedBuilds },
    clock: steadyClock(),
    environment: rest,
    post,
  });
  return measurement.run(id, signal);
}

function usePython(id: number, first: string, signal: AbortSignal, keep = false): Promise<Python> {
  const { interrupts, reload } = connect;
  const options = { assets, interrupts, reload, first, keep };
  return unlessStopped(
    signal,
    python.get(id, () => startPython(options, tellProgress)),
  );
}

function useWasm(id: number, signal: AbortSignal): Promise<Wasm> {
  return unlessStopped(signal, wasm.get(id, loadWasm));
}

/** @throws Stopped as soon as the signal is aborted, whatever becomes of the work. */
function unlessStopped<T>(signal: AbortSignal, work: T | Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Stopped()));
      if (signal.aborted) reject(new Stopped());
    }),
  ]);
}

function environment(infos: readonly EngineInfo[]) {
  return {
    ...describeEnvironment(navigator, globalThis.crossOriginIsolated),
    resolution: steadyClock().resolution,
    engines: Object.assign({}, ...infos.map(({ versions }) => versions)) as Record<string, string>,
  };
}

/** Looking for the clock's resolution takes a while, so it is done once. */
function steadyClock(): Clock {
  clock ??= createClock(() => performance.now());
  return clock;
}

function nothingToRefine(): EngineError {
  return new EngineError({
    reason: 'crashed',
    message: 'There is nothing to refine: the measurement is gone. Measure again.',
  });
}

function tellLoaded(id: number, info: EngineInfo): void {
  post({ kind: 'loaded', id, info });
}

/** At most every so often: hundreds of pieces arrive, and each event costs the page some work. */
function tellProgress(progress: Progress): void {
  const now = performance.now();
  const partial = progress.loaded < progress.total;
  if (partial && now - progressTold < PROGRESS_EVERY) return;
  progressTold = now;
  post({ kind: 'progress', id: serving.id, progress });
}

function post(event: CellEvent): void {
  self.postMessage(event);
}
