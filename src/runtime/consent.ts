/** An engine that asks the reader before it downloads Python, where that is slow or costs. */
import type { Environment, Milliseconds } from '../bench/report.ts';
import type { EngineClient, EngineStatus, Job, JobEnd, Listen } from './job.ts';
import type { EngineName, MeasurePlan } from './protocol.ts';

export interface Asker {
  /** Whether there is a reason to ask now. */
  wanted(): boolean;
  /** Resolves with the reader's answer; may be asked again after a no. */
  ask(): Promise<boolean>;
}

const DECLINED: JobEnd = { kind: 'stopped', lost: false, reason: 'reader' };

export class AskingEngine implements EngineClient {
  readonly #engine: EngineClient;
  readonly #asker: Asker;
  /** Python is on this page, or the reader agreed. */
  #settled = false;
  #answer: Promise<boolean> | null = null;

  constructor(engine: EngineClient, asker: Asker) {
    this.#engine = engine;
    this.#asker = asker;
    engine.subscribe(({ loaded }) => {
      this.#settled ||= loaded.python !== undefined;
    });
  }

  run(name: string, source: string, on: Listen): Job {
    return this.#agreed(() => this.#engine.run(name, source, on));
  }

  measure(plan: MeasurePlan, on: Listen): Job {
    const start = () => this.#engine.measure(plan, on);
    const needsPython = Object.values(plan.variants).some(({ engine }) => engine !== 'wasm');
    return needsPython ? this.#agreed(start) : start();
  }

  refine(budget: Milliseconds, on: Listen): Job {
    return this.#engine.refine(budget, on);
  }

  load(engine: EngineName, on: Listen): Job {
    const start = () => this.#engine.load(engine, on);
    return engine === 'python' ? this.#agreed(start) : start();
  }

  put(path: string, bytes: Uint8Array, on: Listen): Job {
    return this.#agreed(() => this.#engine.put(path, bytes, on));
  }

  environment(): Promise<Environment> {
    return this.#engine.environment();
  }

  restart(): void {
    this.#engine.restart();
  }

  subscribe(listener: (status: EngineStatus) => void): () => void {
    return this.#engine.subscribe(listener);
  }

  /** Starts a job as soon as the reader agrees; all that wait meanwhile share one question. */
  #agreed(start: () => Job): Job {
    if (this.#settled || !this.#asker.wanted()) return start();
    let job: Job | null = null;
    let isStopped = false;
    this.#answer ??= this.#asker.ask().finally(() => {
      this.#answer = null;
    });
    const done = this.#answer.then((yes) => {
      this.#settled ||= yes;
      if (!yes || isStopped) return DECLINED;
      job = start();
      return job.done;
    });
    const stop = () => {
      isStopped = true;
      job?.stop();
    };
    return { done, stop };
  }
}
