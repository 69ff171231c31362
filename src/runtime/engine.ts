/** Takes requests one at a time to a worker, stops them, and replaces the worker when nothing else helps. */
import type { Environment, Milliseconds } from '../bench/report.ts';
import type { EngineClient, EngineStatus, Job, JobEnd, Listen } from './job.ts';
import type {
  BuiltModule,
  CellEvent,
  CellRequest,
  EngineName,
  Failure,
  MeasurePlan,
  Progress,
  StopReason,
} from './protocol.ts';
import type { Handle } from './worker-handle.ts';
import { type Dependencies, Workers } from './workers.ts';

/**
 * Time for an answer to the message before Python is interrupted. An interrupt that strikes an event
 * loop between two steps of a task breaks the loop: a cell that awaits gets longer.
 */
const PATIENCE = { computing: 20, awaiting: 200 } as const;
/** How long a request may take to end by itself before its worker is replaced. */
const GRACE = { interrupt: 500, loading: 1_000, run: 50, measure: 500 } as const;
const STOPPED: JobEnd = { kind: 'stopped', lost: false, reason: 'reader' };
const NOTHING_YET: Progress = { step: 'start', loaded: 0, total: 0 };

interface Task {
  readonly request: CellRequest;
  readonly on: Listen;
  readonly end: (end: JobEnd) => void;
  progress: Progress;
  stopping: StopReason | null;
  /** Calls off the interrupt and the replacement that a stop has announced. */
  callOff: () => void;
}

export class Engine implements EngineClient {
  readonly #dependencies: Dependencies;
  readonly #workers: Workers;
  readonly #queue: Task[] = [];
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #current: Task | null = null;
  #ids = 0;
  #failure: Failure | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#workers = new Workers(dependencies, {
      onEvent: (event) => this.#onEvent(event),
      onDeath: (failure) => this.#onDeath(failure),
    });
    dependencies.onHidden(() => {
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
    return this.#submit({ kind: 'load', id: this.#nextId(), engine, keep: false }, on);
  }

  put(path: string, bytes: Uint8Array, on: Listen): Job {
    return this.#submit({ kind: 'file', id: this.#nextId(), path, bytes }, on);
  }

  use(candidate: BuiltModule | null, on: Listen): Job {
    return this.#submit({ kind: 'use', id: this.#nextId(), candidate }, on);
  }

  cases(subject: BuiltModule, on: Listen): Job {
    return this.#submit({ kind: 'cases', id: this.#nextId(), subject }, on);
  }

  interrupt(): boolean {
    if (this.#current === null || this.#current.stopping !== null) return false;
    return this.#workers.main?.interruptCall() ?? false;
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
    this.#workers.giveUp();
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
    const consent = this.#consentFor(request);
    if (consent === null) this.#enqueue(task);
    else {
      void consent.then((yes) => {
        if (yes && task.stopping === null) this.#enqueue(task);
        else task.end(STOPPED);
      });
    }
    return { done: promise, stop: () => this.#stop(task, 'reader') };
  }

  #enqueue(task: Task): void {
    this.#queue.push(task);
    if (this.#current === null) this.#next();
  }

  /** Python is downloaded with the reader's consent; once it is on the page there is nothing to ask. */
  #consentFor(request: CellRequest): Promise<boolean> | null {
    const downloads = engineOf(request) === 'python' && !this.#workers.pythonUsed;
    return downloads ? this.#dependencies.consent() : null;
  }

  /** Sends the next request, or gets ready for one. */
  #next(): void {
    this.#current = this.#queue.shift() ?? null;
    if (this.#current !== null) {
      const { request } = this.#current;
      if (isMeasuring(request) && this.#dependencies.hidden()) {
        this.#finish({ kind: 'stopped', lost: false, reason: 'hidden' });
        return;
      }
      this.#failure = null;
      this.#workers.take(isMeasuring(request)).send(request, this.#dependencies.modules());
    } else if (this.#failure === null || this.#failure.reason === 'crashed') {
      // When loading failed, the reader decides about another try.
      this.#workers.prepareSpare();
    }
    this.#tell();
  }

  #onEvent(event: CellEvent): void {
    if (event.kind === 'loaded') this.#tell();
    const task = this.#current;
    // A request that has ended can leave something behind, such as a load that goes on.
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
        this.#fail(task, event.failure, false);
        return;
      case 'progress':
        task.progress = event.progress;
        this.#tell();
        break;
    }
    task.on(event);
  }

  #onDeath(failure: Failure): void {
    this.#failure = failure;
    if (this.#current === null) this.#tell();
    else this.#fail(this.#current, failure, true);
  }

  #fail(task: Task, failure: Failure, fatal: boolean): void {
    try {
      task.on({ kind: 'failed', id: task.request.id, failure, fatal });
    } finally {
      this.#finish({ kind: 'failed', failure });
    }
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
    const { main } = this.#workers;
    if (task.stopping !== null) return;
    // Noted also for one that still waits for the reader's consent.
    task.stopping = reason;
    if (task !== this.#current || main === null) return;
    main.askToStop(task.request.id, reason);
    const calls = [
      this.#dependencies.after(PATIENCE.computing, () => {
        if (!main.awaiting) main.interrupt();
      }),
      this.#dependencies.after(PATIENCE.awaiting, () => main.interrupt()),
      this.#dependencies.after(graceFor(task.request, main), () =>
        this.#finish({ kind: 'stopped', lost: this.#workers.giveUp(), reason }),
      ),
    ];
    task.callOff = () => {
      for (const callOff of calls) callOff();
    };
  }

  #tell(): void {
    const status = this.#status();
    for (const listener of this.#listeners) listener(status);
  }

  #status(): EngineStatus {
    const { main, interpreter } = this.#workers;
    const common = { loaded: { ...main?.loaded }, interpreter };
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
    case 'file':
    case 'use':
    case 'cases':
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
