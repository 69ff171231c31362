/** Our own Python modules as TypeScript sees them. */
import type { PyProxy } from 'pyodide/ffi';
import type { Form } from '../../bench/kernels.ts';

/** `runner.py`; its answers are JSON of `Answer`. */
export interface Runner {
  offer(module: string): void;
  imported(source: string): string;
  start(name: string, source: string): string;
  finish(): Promise<string>;
  cancel(): boolean;
}

export type Answer =
  | { readonly kind: 'done'; readonly value?: string }
  | {
      readonly kind: 'raised';
      readonly traceback: string;
      readonly hint?: string;
      /** Present when the exception is one that Stop causes: the line that was running. */
      readonly line?: number | null;
    }
  | { readonly kind: 'exited'; readonly code: string }
  | { readonly kind: 'awaiting' };

/** `timed_functions.py`: an input that variants share, and functions to time on it. */
export interface Timing {
  Input(form: Form, text: string): PyProxy;
  define(
    name: string,
    code: string,
    entry: string,
    input: PyProxy,
    setup: string | undefined,
    fresh: boolean,
  ): TimedFunction;
  imported(
    module: string,
    entry: string,
    input: PyProxy,
    setup: string | undefined,
    fresh: boolean,
  ): TimedFunction;
}

export interface TimedFunction extends PyProxy {
  /** Gives "SECONDS ANSWER". */
  batch(iterations: number): string;
}
