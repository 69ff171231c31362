/** What a reader works on in the workshop: kept in the browser by its name, exported and imported as one file. */
import type { Waiter } from '../labs/payback/payback.ts';
import type { Contract } from './contract/contract.ts';

/** The two modules of a port below the fixed root. */
export const PORT_FILES = ['kernel', 'door'] as const;
export type PortFile = (typeof PORT_FILES)[number];

/** A call that was observed, as `python/observe.py` writes it; the layout of that file is described there. */
export interface ObservedCall {
  /** Arguments as Python source: `(1, 'a', key=[2.0])`. */
  readonly arguments: string;
  /** The answer's repr, or the exception's class with its message. */
  readonly outcome:
    | { readonly kind: 'value'; readonly text: string }
    | { readonly kind: 'raised'; readonly type: string; readonly message: string };
  readonly seconds: number;
  /** Parameters whose values the call changed. */
  readonly changed: readonly string[];
}

/** What passed in all calls that were seen, parameter by parameter: Python sums it up and alone reads it. */
export type Seen = Readonly<Record<string, unknown>>;

/** What the reader says of the program around the function; null where nothing is said. */
export interface OwnProgram {
  /** Part of its time that is spent in the function, in percent; the last profile fills it in. */
  readonly share: number | null;
  /** Seconds that a run takes now. */
  readonly seconds: number | null;
  /** A day. */
  readonly runs: number | null;
  readonly waiter: Waiter;
}

export interface Work {
  readonly format: 1;
  /** Of the project and its module: a name of Python. */
  readonly name: string;
  /** The Python that is ported: a whole file. */
  readonly original: string;
  /** Calls of it, a line each; statements before them may make what they need. */
  readonly calls: string;
  /** The function or the method that is ported, as `Class.method`; empty while none is picked. */
  readonly chosen: string;
  /** Calls that were recorded in the page or by `python/observe.py`. */
  readonly observed: readonly ObservedCall[];
  /** Of all calls that were seen, kept or not; null where none was. */
  readonly seen: Seen | null;
  readonly contract: Contract | null;
  readonly files: Readonly<Record<PortFile, string>>;
  /** The layouts that the reader wrote over: a file that equals its own is not written in yet. Empty: not known. */
  readonly laidOut: Readonly<Record<PortFile, string>>;
  /** Crates that the port uses, of those in the kit. */
  readonly crates: readonly string[];
  /** Calls that stay with the work: those that once showed a difference. Arguments as Python source. */
  readonly cases: readonly string[];
  readonly seed: number;
  readonly program: OwnProgram;
}

/** A work with nothing in it yet. */
export const NEW_WORK: Work = {
  format: 1,
  name: 'fast',
  original: '',
  calls: '',
  chosen: '',
  observed: [],
  seen: null,
  contract: null,
  files: { kernel: '', door: '' },
  laidOut: { kernel: '', door: '' },
  crates: [],
  cases: [],
  seed: 0,
  program: { share: null, seconds: null, runs: null, waiter: 'person' },
};
