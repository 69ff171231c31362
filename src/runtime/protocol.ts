/** Messages between the page and the engine's worker. */
import type { InputKind, PageVariant, Unit } from '../bench/define.ts';
import type { BenchReport, Environment, Milliseconds, SweepReport } from '../bench/report.ts';

/** A variant as the page ships it: with the text of the region it names, and of its driver's if it has one. */
export type ShippedVariant = PageVariant & {
  readonly code: string;
  readonly driverCode?: string;
  /** Of a variant that runs a build of its own. */
  readonly weight?: Weight;
  /**
   * The hash of a build by the compile service. An extension's functions are measured in place of the installed module's,
   * and the driver's imports find it; a kernel is measured in place of the build that the variant names.
   */
  readonly built?: string;
  /**
   * Of a Python variant and of a driver: its function that gives the text of an answer, after the time is taken. It is
   * what the harness compares with the oracle's.
   */
  readonly tell?: string;
};

/** An extension module that the compile service has built. */
export interface BuiltModule {
  /** By the name of its folder under rust/. */
  readonly crate: string;
  /** Import name in Python: the crate's, but of an exercise. */
  readonly module: string;
  /** Names its file at `/compile/modules/`, and tells builds apart. */
  readonly hash: string;
}

/** What became of the session when a build was put in a module's place, or the book's own module back. */
export type ModuleUse =
  | {
      readonly kind: 'used';
      readonly module: string;
      /** Null for the book's own. */
      readonly hash: string | null;
      /** Variables that were bound to the old module or what it defines, and now are to the new one. */
      readonly rebound: readonly string[];
      /** Variables that still are, as the new one has nothing of that name. */
      readonly gone: readonly string[];
      /** What old classes have left. */
      readonly instances: readonly OldInstances[];
    }
  /** Python did not load it, and says why; what was there stays. */
  | { readonly kind: 'refused'; readonly module: string; readonly why: string };

/** Objects of the session that an old class has made. */
export interface OldInstances {
  /** The class. */
  readonly type: string;
  readonly count: number;
  /** Variables that are or hold such objects. */
  readonly names: readonly string[];
}

/** What a module answers to its crate's table of cases. */
export type Verdict =
  | {
      readonly kind: 'checked';
      /** Cases whose every answer is right. */
      readonly right: number;
      readonly of: number;
      /** The first wrong answer; null where all are right. */
      readonly first: WrongAnswer | null;
    }
  /** Python did not load it. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The crate has no table. */
  | { readonly kind: 'none' };

export interface WrongAnswer {
  /** The case's name; empty for one without. */
  readonly case: string;
  /** What was called. */
  readonly function: string;
  /** What it was called with: the repr of each argument, with commas between. */
  readonly input: string;
  readonly expected: Outcome;
  readonly answered: Outcome;
}

/** Values by their repr; long texts are cut. */
export type Outcome =
  | { readonly kind: 'value'; readonly text: string }
  /** Without a message where any will do. */
  | { readonly kind: 'raised'; readonly type: string; readonly message?: string };

/** How large the file of a build is, in bytes. */
export interface Weight {
  readonly bytes: number;
  /** As servers send it. */
  readonly gzip: number;
}

/** All the worker needs to measure. */
export interface MeasurePlan {
  readonly benchmark: string;
  readonly variants: Readonly<Record<string, ShippedVariant>>;
  readonly oracle: string;
  readonly baseline: string;
  /** `text` is what the kinds "own" and "book" are cut from. */
  readonly input: {
    readonly kind: InputKind;
    readonly seed: number;
    readonly unit: Unit;
    readonly text?: string;
  };
  readonly seed: number;
  readonly mode:
    | { readonly kind: 'once'; readonly size: number; readonly budget: number }
    | { readonly kind: 'sweep'; readonly sizes: readonly number[]; readonly budget: number };
}

export type EngineName = 'python' | 'wasm';

/** First message to a new worker. */
export interface Connect {
  readonly kind: 'connect';
  /** Bytes through which the page interrupts Python, see `interrupts.ts`. */
  readonly interrupts: SharedArrayBuffer | null;
  /** Fetch files anew instead of from the browser's cache, as one of them was damaged. */
  readonly reload: boolean;
}

/** The reader's builds that stand in the place of the book's modules from the next request on. */
export interface Modules {
  readonly kind: 'modules';
  readonly modules: readonly BuiltModule[];
}

export type CellRequest =
  | {
      readonly kind: 'load';
      readonly id: number;
      readonly engine: EngineName;
      /** Keep Python's memory as it is after the start, so that the next visit starts from it. */
      readonly keep: boolean;
    }
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly source: string }
  | { readonly kind: 'measure'; readonly id: number; readonly plan: MeasurePlan }
  /** Goes on with the last measurement for `budget` more milliseconds. */
  | { readonly kind: 'refine'; readonly id: number; readonly budget: Milliseconds }
  /** Writes a file that Python can open. */
  | {
      readonly kind: 'file';
      readonly id: number;
      readonly path: string;
      readonly bytes: Uint8Array;
    }
  /** Tries a build in its module's place beside those that stand already; null: only puts right what does. */
  | { readonly kind: 'use'; readonly id: number; readonly candidate: BuiltModule | null }
  /** Asks a build all questions of its crate's table of cases. */
  | { readonly kind: 'cases'; readonly id: number; readonly subject: BuiltModule }
  | { readonly kind: 'environment'; readonly id: number };

/** Ends the request `id` at its next pause; code that never pauses is interrupted or replaced instead. */
export interface Stop {
  readonly kind: 'stop';
  readonly id: number;
  readonly reason: StopReason;
}

export type StopReason = 'reader' | 'hidden';

export type WorkerMessage = Connect | Modules | CellRequest | Stop;

/** Loading, in words and bytes; `total` is 0 while unknown. */
export interface Progress {
  /** "copy": the files are on this computer already. */
  readonly step: 'download' | 'copy' | 'start' | 'packages';
  readonly loaded: number;
  readonly total: number;
}

export interface EngineInfo {
  readonly engine: EngineName;
  /** For example `{ CPython: "3.14.2", Pyodide: "314.0.7", doubles: "0.1.0" }`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly milliseconds: number;
  /** It went on from memory that was kept at an earlier visit. */
  readonly restored: boolean;
}

/** How a run of Python ended. `value` is the repr of the last expression, absent for None. */
export type RunResult =
  /** `defined`: functions and classes that it defines, where it ends in no value. */
  | {
      readonly kind: 'done';
      readonly value?: string;
      readonly defined?: readonly string[];
      readonly milliseconds: number;
    }
  /**
   * Python raised: `traceback` as Python prints it, without frames of ours. Where we know what to do, `hint` says
   * all of it, or a `remark` adds to the traceback. `entry` is the id of an entry of the page "When it does not work".
   */
  | {
      readonly kind: 'raised';
      readonly traceback: string;
      readonly hint?: string;
      readonly remark?: string;
      readonly entry?: string;
      readonly milliseconds: number;
    }
  | { readonly kind: 'exited'; readonly code: string; readonly milliseconds: number }
  /** Interrupted at the reader's wish; `line` is where, if known. The interpreter lives on. */
  | { readonly kind: 'interrupted'; readonly line?: number; readonly milliseconds: number };

/** Why an engine could not be loaded or died. */
export interface Failure {
  readonly reason: 'offline' | 'blocked' | 'damaged' | 'memory' | 'crashed';
  readonly message: string;
}

export type CellEvent =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'loaded'; readonly id: number; readonly info: EngineInfo }
  | {
      readonly kind: 'output';
      readonly id: number;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** A program of ours says what it is about to do. */
  | { readonly kind: 'noted'; readonly id: number; readonly text: string }
  /** Output went over the limit: `dropped` characters in all were not sent so far. */
  | { readonly kind: 'truncated'; readonly id: number; readonly dropped: number }
  | { readonly kind: 'result'; readonly id: number; readonly result: RunResult }
  | { readonly kind: 'report'; readonly id: number; readonly report: BenchReport }
  | { readonly kind: 'sweep'; readonly id: number; readonly report: SweepReport }
  | { readonly kind: 'environment'; readonly id: number; readonly environment: Environment }
  | { readonly kind: 'used'; readonly id: number; readonly uses: readonly ModuleUse[] }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict }
  /** The request is over, `stopped` at the reader's wish or not; its last event unless it failed. */
  | { readonly kind: 'ended'; readonly id: number; readonly stopped: boolean }
  /** The request could not be carried out, its last event; `fatal` means that the worker must be replaced. */
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly failure: Failure;
      readonly fatal: boolean;
    };
