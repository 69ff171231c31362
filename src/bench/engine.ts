/** What the harness asks of whatever runs a variant: a browser's Python, a wasm module, Node, or a fake. */
import type { Milliseconds } from './report.ts';

/** One timed batch. The engine reads its clock itself, so that no bridge call is inside a sample. */
export interface Batch {
  readonly elapsed: Milliseconds;
  /** Text form of the last call's answer: compared with the oracle's. */
  readonly answer: string;
}

/** A variant that is loaded and holds its input. */
export interface Prepared {
  batch(iterations: number): Promise<Batch>;
  dispose(): void;
}

/** `V` names a variant, `I` is an input: the harness passes both through and looks into neither. */
export interface BenchEngine<V, I> {
  prepare(variant: V, input: I): Promise<Prepared>;
}

export interface Clock {
  now(): Milliseconds;
  /** Smallest step, in milliseconds. */
  readonly resolution: Milliseconds;
}
