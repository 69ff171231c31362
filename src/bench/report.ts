/** The report of one measurement: what the harness writes and charts, tables and exports read. */
import type { Unit } from './define.ts';

/** A duration in milliseconds. */
export type Milliseconds = number;

/** Both ends of a 95 % interval, `[low, high]`, in the unit of the figure it belongs to. */
export type Interval = readonly [low: number, high: number];

/** Where a measurement ran: enough for a reader to judge whether two reports can be compared. */
export interface Environment {
  /** For example "Chromium 156" or "Node 24.21". */
  readonly runtime: string;
  /** Operating system as the runtime names it, for example "Linux x86_64". */
  readonly platform: string;
  /** Logical cores, or null where the runtime does not tell. */
  readonly cores: number | null;
  /** The smallest step of the clock that was seen, in milliseconds. */
  readonly resolution: Milliseconds;
  /** Whether the page was cross-origin isolated: then the clock is finer. */
  readonly isolated: boolean;
  /** Engines that took part with their versions, for example `{ CPython: "3.14.2", doubles: "0.1.0" }`. */
  readonly engines: Readonly<Record<string, string>>;
}

/** The input all variants of a measurement got. */
export interface InputDescription {
  /** The key of the input in the benchmark's declaration, for example "letters". */
  readonly kind: string;
  readonly size: number;
  /** What the size counts; characters if absent. */
  readonly unit?: Unit;
  /** Seed of the generated input; ignored by inputs that are not random. */
  readonly seed: number;
}

/** Figures of one variant: time for one call. */
export interface Measured {
  readonly state: 'measured';
  /** Calls in one sample, as of the last round. */
  readonly iterations: number;
  /**
   * Raw samples, time for one call each: sample i of every row is of round i, so that rows can be
   * compared round by round. Nothing is dropped but the unfinished last round.
   */
  readonly samples: readonly Milliseconds[];
  readonly median: Milliseconds;
  readonly interval: Interval;
  /** Indices into `samples` of those outside the Tukey fences; flagged, still counted. */
  readonly outliers: readonly number[];
}

/** What became of one variant. */
export type Row = { readonly variant: string } & (
  | { readonly state: 'pending' }
  | Measured
  | { readonly state: 'wrong'; readonly expected: string; readonly got: string }
  | { readonly state: 'failed'; readonly message: string }
  /** Too slow: `predicted` is the least it would take, warm-up and three rounds; `budget` what there was. */
  | { readonly state: 'skipped'; readonly predicted: Milliseconds; readonly budget: Milliseconds }
);

/** How many times faster `variant` is than `baseline`: above 1 means faster. */
export interface Speedup {
  readonly variant: string;
  readonly baseline: string;
  readonly ratio: number;
  readonly interval: Interval;
  /** True when the interval contains 1: the two are not told apart. */
  readonly tie: boolean;
}

/** Where a measurement stands. */
export type Phase = 'checking' | 'calibrating' | 'warming' | 'measuring' | 'done';

/** Why a measurement ended, or that it still runs. */
export type Outcome =
  | { readonly kind: 'running' }
  /** Every ratio is known to within the target. */
  | { readonly kind: 'settled' }
  /** The time budget ran out first. */
  | { readonly kind: 'budget' }
  | { readonly kind: 'stopped' }
  /** The tab was hidden: timers of hidden tabs are throttled, so the figures are thrown away. */
  | { readonly kind: 'discarded' };

/** The variant that the reader has compiled from their own change of a crate of the book. */
export interface ReadersBuild {
  readonly variant: string;
  /** The book's variant that calls the same function. */
  readonly beside: string;
  readonly crate: string;
  /** Of compiler, flags and source. */
  readonly hash: string;
  /** As a reader would type them. */
  readonly flags: string;
  /** Of a kernel without Python, whose settings the reader has picked: what its file weighs, in bytes. */
  readonly weight?: { readonly bytes: number; readonly gzip: number };
  /** Such a kernel was kept from an earlier request. */
  readonly isKept?: boolean;
}

export interface BenchReport {
  readonly schema: 1;
  readonly benchmark: string;
  /** Where one of the variants is the reader's own. */
  readonly readersBuild?: ReadersBuild;
  readonly environment: Environment;
  readonly input: InputDescription;
  /** Seed of the order in which variants were interleaved. */
  readonly seed: number;
  readonly oracle: string;
  /** The one in force: when the one asked for has no figures it is the oracle, then the first that has. */
  readonly baseline: string;
  readonly phase: Phase;
  readonly outcome: Outcome;
  /** Complete rounds so far: a round is one sample of each variant. */
  readonly rounds: number;
  readonly elapsed: Milliseconds;
  /** Time until the budget ends or the target is reached, as estimated now. */
  readonly remaining: Milliseconds;
  /** Largest relative half-width over all ratios, for example 0.019; null before the first interval. */
  readonly halfWidth: number | null;
  readonly rows: readonly Row[];
  /** One entry for each measured variant other than the baseline. */
  readonly comparisons: readonly Speedup[];
  /** Neighbours in rank that are not told apart: the interval of *their* ratio contains 1. */
  readonly ties: readonly (readonly [string, string])[];
}

/** One point of a size sweep. */
export interface SweepPoint {
  readonly size: number;
  readonly report: BenchReport;
}

/** A measurement over sizes: time against n. */
export interface SweepReport {
  readonly schema: 1;
  readonly benchmark: string;
  /** Where one of the variants is the reader's own. */
  readonly readersBuild?: ReadersBuild;
  readonly points: readonly SweepPoint[];
  readonly outcome: Outcome;
  readonly elapsed: Milliseconds;
  readonly remaining: Milliseconds;
  /** Sizes at which the faster of two variants changes, interpolated on log axes. */
  readonly crossovers: readonly Crossover[];
}

/** Above `size`, `winner` is faster than `loser`; below it is the other way round. */
export interface Crossover {
  readonly winner: string;
  readonly loser: string;
  readonly size: number;
}
