/** Takes requests one at a time to a worker, stops them, and replaces the worker when nothing else helps. */
import type { Environment, Milliseconds } from '../bench/report.ts';
import { Handle, type WorkerLike } from './handle.ts';
import type { EngineClient, EngineStatus, Job, JobEnd, Listen } from './job.ts';
import type {
  CellEvent,
  CellRequest,
  EngineName,
  Failure,
  MeasurePlan,
  Progress,
  StopReason,
} from './protocol.ts';

/** The world around, injected so that tests can have one of their own. */
export interface Surroundings {
  createWorker(): WorkerLike;
  createInterrupts(): SharedArrayBuffer | null;
  /** Whether the device has room for a second interpreter. */
  readonly spareAllowed: boolean;
  online(): boolean;
  /** Calls `action` after a while; the returned function calls it off. */
  after(milliseconds: Milliseconds, action: () => void): () => void;
  onHidden(listener: () => void): void;
}

/** How long a request may take to end by itself before its worker is replaced. */
const GRACE = { interrupt: 250, loading: 1_000, run: 50, measure: 500 } as const;
/** Idle time before a spare is started, so that it is not in the way of the next click. */
const SPARE_DELAY: Milliseconds = 500;

const NOTHING_YET: Progress = { step: 'download', loaded: 0, total: 0 };

interface Task {
  readonly request: CellRequest;
  readonly on: Listen;
  readonly end: (end: JobEnd) => void;
  progress: Progress;
  stopping: StopReason | null;
  /** Calls off the replacement of the worker that a stop has announced. */
  callOff: () => void;
}

export class Engine implements EngineClient {
  readonly #around: Surroundings;
  readonly #queue: Task[] = [];
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #current: Task | null = null;
  #main: Handle | null = null;
  #spare: Handle | null = null;
  #sparesFail = false;
  #callOffSpare: () => void = () => {};
  #ids = 0;
  #interpreter = 1;
  #failure: Failure | null = null;
  /** What the browser's cache holds may be damaged: the next worker passes it by. */
  #damaged = false;
  /** Once a page has used Python, it is worth having it ready again. */
  #pythonUsed = false;

  constructor(around: Surroundings) {
    this.#around = around;
    around.onHidden(() => {
      const task = this.#current;
      if (task !== null && isMeasuring(task.request)) this.#stop(task, 'hidden');
    });
  }

  run(name: string, source: string, on: Listen): Job {
    return this.#submit({ kind: 'run', id: this.#nextId(), name, source }, on);
  }

  measure(plan: MeasurePlan, on: Listen): Job {
    return this.#submit({ kind: 'measure', id: this.#nextId(), plan }, on);
  }

  refine(budget: Milliseconds, on: Listen): Job {
    return this.#submit({ kind: 'refine', id: this.#nextId(), budget }, on);
  }

  load(engine: EngineName, on: Listen): Job {
    return this.#submit({ kind: 'load', id: this.#nextId(), engine }, on);
  }

  async environment(): Promise<Environment> {
    const told = Promise.withResolvers<Environment>();
    const job = this.#submit({ kind: 'environment', id: this.#nextId() }, (event) => {
      if (event.kind === 'environment') told.resolve(event.environment);
    });
    const end = await job.done;
    if (end.kind === 'finished') return told.promise;
    throw new Error(end.kind === 'failed' ? end.failure.message : 'Stopped before it was told.');
  }

  restart(): void {
    const tasks = [this.#current, ...this.#queue.splice(0)];
    this.#current?.callOff();
    this.#current = null;
    this.#failure = null;
    this.#lose();
    for (const task of tasks) task?.end({ kind: 'stopped', lost: true, reason: 'reader' });
    this.#next();
  }

  subscribe(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status());
    return () => this.#listeners.delete(listener);
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  #submit(request: CellRequest, on: Listen): Job {
    const { promise, resolve } = Promise.withResolvers<JobEnd>();
    const none = () => {};
    const task: Task = {
      request,
      on,
      end: resolve,
      progress: NOTHING_YET,
      stopping: null,
      callOff: none,
    };
    this.#queue.push(task);
    if (this.#current === null) this.#next();
    return { done: promise, stop: () => this.#stop(task, 'reader') };
  }

  /** Sends the next request, or gets ready for one. */
  #next(): void {
    this.#callOffSpare();
    this.#current = this.#queue.shift() ?? null;
    if (this.#current === null) {
      this.#prepareSpare();
    } else {
      this.#failure = null;
      const main = this.#takeMain();
      if (isMeasuring(this.#current.request)) this.#dropLoadingSpare();
      main.send(this.#current.request);
    }
    this.#tell();
  }

  #takeMain(): Handle {
    if (this.#main === null) {
      this.#main = this.#spare ?? this.#createHandle();
      this.#spare = null;
    }
    return this.#main;
  }

  #createHandle(): Handle {
    return new Handle({
      worker: this.#around.createWorker(),
      interrupts: this.#around.createInterrupts(),
      reload: this.#damaged,
      online: () => this.#around.online(),
      onEvent: (handle, event) => this.#onEvent(handle, event),
      onDeath: (handle, failure) => this.#onDeath(handle, failure),
    });
  }

  #onEvent(handle: Handle, event: CellEvent): void {
    if (handle === this.#spare) {
      if (event.kind === 'failed') this.#onDeath(handle, event.failure);
      return;
    }
    const task = this.#current;
    // What a request leaves behind that has ended, such as the progress of a load that goes on.
    if (task === null || event.id !== task.request.id) return;
    switch (event.kind) {
      case 'ended':
        this.#finish(
          event.stopped
            ? { kind: 'stopped', lost: false, reason: task.stopping ?? 'reader' }
            : { kind: 'finished' },
        );
        return;
      case 'failed':
        if (event.fatal) this.#onDeath(handle, event.failure);
        else this.#finish({ kind: 'failed', failure: event.failure });
        break;
      case 'progress':
        task.progress = event.progress;
        this.#tell();
        break;
      case 'loaded':
        this.#pythonUsed ||= event.info.engine === 'python';
        this.#damaged = false;
        this.#tell();
        break;
    }
    task.on(event);
  }

  #onDeath(handle: Handle, failure: Failure): void {
    handle.terminate();
    if (handle === this.#spare) {
      this.#spare = null;
      this.#sparesFail = true;
      return;
    }
    this.#failure = failure;
    this.#damaged = failure.reason === 'damaged';
    const task = this.#current;
    this.#lose();
    if (task === null) {
      this.#tell();
      return;
    }
    this.#finish({ kind: 'failed', failure });
  }

  #finish(end: JobEnd): void {
    const task = this.#current;
    task?.callOff();
    this.#current = null;
    task?.end(end);
    this.#next();
  }

  #stop(task: Task, reason: StopReason): void {
    const waiting = this.#queue.indexOf(task);
    if (waiting !== -1) {
      this.#queue.splice(waiting, 1);
      task.end({ kind: 'stopped', lost: false, reason });
      return;
    }
    const main = this.#main;
    if (task !== this.#current || main === null || task.stopping !== null) return;
    task.stopping = reason;
    main.stop(task.request.id, reason);
    task.callOff = this.#around.after(graceFor(task.request, main), () => {
      const lost = main.loaded.python !== undefined;
      this.#lose();
      this.#finish({ kind: 'stopped', lost, reason });
    });
  }

  /** Gives the worker up; the spare takes its place. */
  #lose(): void {
    if (this.#main === null) return;
    if (this.#main.loaded.python !== undefined) this.#interpreter += 1;
    this.#main.terminate();
    this.#main = this.#spare;
    this.#spare = null;
  }

  /**
   * Gets an interpreter ready for the time when the one in use has to be given up, or has been. None
   * beside another on a small device, and none after a failure: the reader decides about a retry.
   */
  #prepareSpare(): void {
    if (!this.#pythonUsed || this.#sparesFail || this.#spare !== null || this.#failure !== null)
      return;
    const main = this.#main;
    if (main !== null && (main.loaded.python === undefined || !this.#around.spareAllowed)) return;
    this.#callOffSpare = this.#around.after(main === null ? 0 : SPARE_DELAY, () => {
      this.#spare = this.#createHandle();
      this.#spare.send({ kind: 'load', id: this.#nextId(), engine: 'python' });
    });
  }

  /** Nothing may load beside a measurement; a spare that is ready takes no time. */
  #dropLoadingSpare(): void {
    if (this.#spare === null || this.#spare.loaded.python !== undefined) return;
    this.#spare.terminate();
    this.#spare = null;
  }

  #tell(): void {
    const status = this.#status();
    for (const listener of this.#listeners) listener(status);
  }

  #status(): EngineStatus {
    const common = { loaded: { ...this.#main?.loaded }, interpreter: this.#interpreter };
    const task = this.#current;
    if (task !== null) {
      const engine = engineOf(task.request);
      if (engine !== null && common.loaded[engine] === undefined) {
        return { ...common, kind: 'loading', engine, progress: task.progress };
      }
      return { ...common, kind: 'busy', job: isMeasuring(task.request) ? 'measure' : 'run' };
    }
    if (this.#failure !== null) return { ...common, kind: 'failed', failure: this.#failure };
    const { python, wasm } = common.loaded;
    return { ...common, kind: python === undefined && wasm === undefined ? 'unloaded' : 'ready' };
  }
}

function isMeasuring({ kind }: CellRequest): boolean {
  return kind === 'measure' || kind === 'refine';
}

/** The engine that a request has to wait for first. */
function engineOf(request: CellRequest): EngineName | null {
  switch (request.kind) {
    case 'load':
      return request.engine;
    case 'run':
      return 'python';
    case 'measure':
      return Object.values(request.plan.variants).some(({ engine }) => engine !== 'wasm')
        ? 'python'
        : 'wasm';
    case 'refine':
    case 'environment':
      return null;
  }
}

function graceFor(request: CellRequest, main: Handle): Milliseconds {
  const engine = engineOf(request);
  if (engine !== null && main.loaded[engine] === undefined) return GRACE.loading;
  if (main.interruptible) return GRACE.interrupt;
  return isMeasuring(request) ? GRACE.measure : GRACE.run;
}
