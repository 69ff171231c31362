/** What the page asks of the engine, and what it is told about it. */
import type { Environment, Milliseconds } from '../bench/report.ts';
import type {
  BuiltModule,
  CellEvent,
  EngineInfo,
  EngineName,
  Failure,
  MeasurePlan,
  Progress,
  StopReason,
} from './protocol.ts';

export type JobEnd =
  /** Also when Python raised: that is a `result` event. */
  | { readonly kind: 'finished' }
  /** `lost`: the interpreter had to be replaced, so its variables are gone. */
  | { readonly kind: 'stopped'; readonly lost: boolean; readonly reason: StopReason }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Job {
  /** Never rejects. */
  readonly done: Promise<JobEnd>;
  /** Ends the job soon; does nothing when it is over or stopping already. */
  stop(): void;
}

export type EngineStatus = (
  | { readonly kind: 'unloaded' }
  | { readonly kind: 'loading'; readonly engine: EngineName; readonly progress: Progress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly job: 'run' | 'measure' }
  | { readonly kind: 'failed'; readonly failure: Failure }
) & {
  readonly loaded: Readonly<Partial<Record<EngineName, EngineInfo>>>;
  /** Counts up each time Python's variables are gone. */
  readonly interpreter: number;
};

export type Listen = (event: CellEvent) => void;

export interface EngineClient {
  /** Runs a cell; `name` is its file name in tracebacks. */
  run(name: string, source: string, on: Listen): Job;
  measure(plan: MeasurePlan, on: Listen): Job;
  /** Goes on with the last measurement for `budget` more milliseconds. */
  refine(budget: Milliseconds, on: Listen): Job;
  load(engine: EngineName, on: Listen): Job;
  /** Writes a file into Python's own file system, which is gone with the page. */
  put(path: string, bytes: Uint8Array, on: Listen): Job;
  /** Tries a build in its module's place; with null, puts right at once what the next request would. */
  use(candidate: BuiltModule | null, on: Listen): Job;
  /** Asks a build all questions of its crate's table of cases. */
  cases(subject: BuiltModule, on: Listen): Job;
  /**
   * Raises KeyboardInterrupt in what Python computes, for a program of ours that ends a call so and goes on.
   * @returns false where that cannot be, or a stop is on its way
   */
  interrupt(): boolean;
  /** Starts the worker, but loads no engine. */
  environment(): Promise<Environment>;
  /** Gives a fresh interpreter; what runs and what is queued ends as stopped and lost. */
  restart(): void;
  /** Tells the status at once and at each change, until the returned function is called. */
  subscribe(listener: (status: EngineStatus) => void): () => void;
}
