/** A page around the engine without a browser: workers that do what a test says, timers it can turn. */
import { CHARACTERS } from '../../../src/bench/define.ts';
import type { Device } from '../../../src/runtime/device.ts';
import { Engine } from '../../../src/runtime/engine.ts';
import { createInterrupts, signalByte } from '../../../src/runtime/interrupts.ts';
import type { EngineStatus } from '../../../src/runtime/job.ts';
import type {
  BuiltModule,
  CellEvent,
  CellRequest,
  EngineInfo,
  EngineName,
  Failure,
  MeasurePlan,
  WorkerMessage,
} from '../../../src/runtime/protocol.ts';
import { NO_MODULES, type WorkerLike } from '../../../src/runtime/worker-handle.ts';

export class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<CellEvent>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly messages: WorkerMessage[] = [];
  terminated = false;

  postMessage(message: WorkerMessage): void {
    this.messages.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The last request it was sent. */
  get request(): CellRequest {
    const requests = this.messages.filter(
      (message) =>
        message.kind !== 'connect' && message.kind !== 'modules' && message.kind !== 'stop',
    );
    const last = requests.at(-1);
    if (last === undefined) throw new Error('This worker was sent no request.');
    return last;
  }

  /** The bytes it shares with the page. */
  get interrupts(): SharedArrayBuffer {
    const [connect] = this.messages;
    if (connect?.kind !== 'connect' || connect.interrupts === null) {
      throw new Error('This worker cannot be interrupted.');
    }
    return connect.interrupts;
  }

  /** What Pyodide reads: 2 when it is to raise KeyboardInterrupt. */
  get signal(): number | undefined {
    return signalByte(this.interrupts)[0];
  }

  /** Posts an event as a worker would; to nobody when nobody listens any more. */
  post(event: CellEvent): void {
    this.onmessage?.({ data: event } as MessageEvent<CellEvent>);
  }

  /** Says that an engine is there. */
  loaded(engine: EngineName = 'python', id = this.request.id): void {
    this.post({ kind: 'loaded', id, info: { ...info, engine } });
  }

  /** Ends the last request. */
  end(stopped = false): void {
    this.post({ kind: 'ended', id: this.request.id, stopped });
  }

  fail(failure: Failure, fatal = true): void {
    this.post({ kind: 'failed', id: this.request.id, failure, fatal });
  }

  error(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

export const info: EngineInfo = {
  engine: 'python',
  versions: {},
  bytes: 1,
  milliseconds: 1,
  restored: false,
};

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

interface PageOptions {
  readonly isolated?: boolean;
  readonly spare?: Device['spare'];
  readonly consent?: () => Promise<boolean> | null;
}

export class FakePage {
  readonly workers: FakeWorker[] = [];
  readonly statuses: EngineStatus[] = [];
  readonly engine: Engine;
  online = true;
  keepsMemory = true;
  /** The reader's builds. */
  modules: () => readonly BuiltModule[] = () => NO_MODULES;
  #time = 0;
  #timers: Timer[] = [];
  #hidden = false;
  #onHidden: () => void = () => {};

  constructor({ isolated = true, spare = 'beside', consent = () => null }: PageOptions = {}) {
    this.engine = new Engine({
      createWorker: () => {
        const worker = new FakeWorker();
        this.workers.push(worker);
        return worker;
      },
      createInterrupts: () => (isolated ? createInterrupts() : null),
      spare,
      consent,
      online: () => this.online,
      keepsMemory: () => this.keepsMemory,
      modules: () => this.modules(),
      after: (milliseconds, action) => {
        const timer = { at: this.#time + milliseconds, action };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        };
      },
      hidden: () => this.#hidden,
      onHidden: (listener) => {
        this.#onHidden = listener;
      },
    });
    this.engine.subscribe((status) => this.statuses.push(status));
  }

  /** The worker with this number, counted from 0 in the order they were made. */
  worker(index: number): FakeWorker {
    const worker = this.workers[index];
    if (worker === undefined) throw new Error(`There are ${this.workers.length} workers.`);
    return worker;
  }

  get status(): EngineStatus {
    const last = this.statuses.at(-1);
    if (last === undefined) throw new Error('No status was told.');
    return last;
  }

  /** Lets time go by. */
  wait(milliseconds: number): void {
    this.#time += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#time);
    this.#timers = this.#timers.filter(({ at }) => at > this.#time);
    for (const { action } of due) action();
  }

  hide(): void {
    this.#hidden = true;
    this.#onHidden();
  }

  /** Runs a cell in the first worker to its end, so that Python is there and idle. */
  async loadPython(): Promise<FakeWorker> {
    const job = this.engine.run('first.py', '', () => {});
    const worker = this.worker(this.workers.length - 1);
    worker.loaded();
    worker.end();
    await job.done;
    return worker;
  }

  /** Python is there, and so is a spare with Python. */
  async loadSpare(): Promise<{ main: FakeWorker; spare: FakeWorker }> {
    const main = await this.loadPython();
    this.wait(1_000);
    const spare = this.worker(1);
    spare.loaded();
    spare.end();
    return { main, spare };
  }
}

/** A plan for one variant of the given engine. */
export function planOf(engine: 'python' | 'wasm'): MeasurePlan {
  const common = { label: 'v', source: { file: 'f.py', region: 'r' }, code: '' };
  const variant =
    engine === 'python'
      ? ({ ...common, engine, entry: 'f' } as const)
      : ({ ...common, engine, entry: 'count' } as const);
  return {
    benchmark: 'b',
    variants: { v: variant },
    oracle: 'v',
    baseline: 'v',
    input: { kind: 'letters', seed: 1, unit: CHARACTERS },
    seed: 1,
    mode: { kind: 'once', size: 10, budget: 100 },
  };
}
