/** What was found out about a work and is not kept with it: a board beside the shop, for all steps to read. */
import type { BenchReport } from '../bench/report.ts';
import type { Measured } from '../labs/should-i-port/measured.ts';
import type { BuiltModule } from '../runtime/protocol.ts';
import type { Verdict } from './proof/proof.ts';
import type { UnreachedLine } from './proof/unreached-line.ts';
import type { Work } from './work.ts';

/** A port that the service has compiled; or the book's own of an example, whose module is `ports` and whose hash is empty. */
export interface BuiltPort extends BuiltModule {
  /** Of the compiler, for whoever shows a figure of it. */
  readonly flags: string;
  readonly builtAt: Date;
}

/** What `python/observe.py` measures of a program on the reader's own computer; a profile in the page measures more. */
export type ProfileElsewhere = Pick<Measured, 'seconds' | 'calls' | 'share'>;

/** The results by their names. */
export interface Results {
  readonly profile: Measured | ProfileElsewhere;
  readonly built: BuiltPort;
  readonly proof: Verdict;
  /** What no input of that proof has reached. */
  readonly unreached: readonly UnreachedLine[];
  readonly race: BenchReport;
}

/** The parts of a work that a result is of. */
const SUBJECTS: Readonly<Record<keyof Results, readonly (keyof Work)[]>> = {
  profile: ['original', 'calls', 'chosen'],
  built: ['files', 'crates'],
  proof: ['original', 'chosen', 'contract', 'files', 'crates'],
  unreached: ['original', 'chosen', 'contract', 'files', 'crates'],
  race: ['original', 'chosen', 'contract', 'files', 'crates'],
};

/** What a result is of, to be compared: take it when the work on the result begins. */
export function subjectOf(name: keyof Results, work: Work): string {
  return JSON.stringify(SUBJECTS[name].map((field) => work[field]));
}

export interface Found<Result> {
  readonly of: string;
  readonly result: Result;
  /** Whether what it is of has changed since. */
  readonly isStale: boolean;
}

export type FoundListener = (name: keyof Results) => void;

type Kept = { [Name in keyof Results]?: { readonly of: string; readonly result: Results[Name] } };

export class FoundBoard {
  readonly #listeners = new Set<FoundListener>();
  readonly #work: () => Work;
  #kept: Kept = {};

  /** @param work The work as it is now. */
  constructor(work: () => Work) {
    this.#work = work;
  }

  /** @param of What `subjectOf` gave when the work on the result began. */
  set<Name extends keyof Results>(name: Name, of: string, result: Results[Name]): void {
    this.#kept = { ...this.#kept, [name]: { of, result } };
    this.#tell(name);
  }

  get<Name extends keyof Results>(name: Name): Found<Results[Name]> | null {
    const found = this.#kept[name];
    return found ? { ...found, isStale: found.of !== subjectOf(name, this.#work()) } : null;
  }

  /** Forgets all of it: another work is opened. */
  clear(): void {
    const names = Object.keys(this.#kept) as (keyof Results)[];
    this.#kept = {};
    for (const name of names) this.#tell(name);
  }

  /** Calls the listener with the name of what was found or forgotten; a change of the work is told by the shop. */
  subscribe(listener: FoundListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(name: keyof Results): void {
    for (const listener of this.#listeners) listener(name);
  }
}
