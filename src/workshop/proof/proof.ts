/** What a proof is asked for, what it tells on its way, and what it comes to. `python/prove.py` writes the events. */
import type { BadInput, Contract } from '../contract/contract.ts';

export interface ProofPlan {
  /** Python that is ported: a whole file. */
  readonly original: string;
  readonly contract: Contract;
  /** Where the port is: the reader's build, or the module of the book's own ports. */
  readonly port: { readonly module: 'port' | 'ports'; readonly function: string };
  /** Kept cases and observed calls, tried first: arguments as Python source. */
  readonly cases: readonly string[];
  readonly seed: number;
  /** The port once more, with its blocks counted: what Python imports then, and how many there are. */
  readonly counted: { readonly module: string; readonly blocks: number } | null;
  /** How many inputs are drawn at most. */
  readonly examples: number;
  /** For all of it, shrinking included. */
  readonly seconds: number;
  /** Seconds that one call may take. */
  readonly limit: number;
  /** Whether Python has to end a call of the original itself, as the page cannot interrupt it. */
  readonly inside: boolean;
}

/** Texts of values are Python source, cut where they are long; `after` is what became of the arguments. */
export type Told =
  | { readonly kind: 'value'; readonly text: string; readonly after: string }
  | {
      readonly kind: 'raised';
      readonly type: string;
      readonly message: string;
      readonly after: string;
    };

export interface Difference {
  readonly kind: 'value' | 'type' | 'raised' | 'panic' | 'arguments' | 'repeat' | 'beyond' | 'bad';
  /** Where the input comes from; "beyond": beyond the range of an int; "bad": the contract calls it bad. */
  readonly where: 'case' | 'edge' | 'drawn' | 'beyond' | 'bad';
  /** What differs, in a few words. */
  readonly phrase: string;
  /** To be pasted: "levenshtein('a', 'b')". */
  readonly call: string;
  /** As a case is kept: "('a', 'b')". */
  readonly arguments: string;
  readonly original: Told;
  readonly port: Told;
  /** The row of the contract, where the input is bad. */
  readonly bad: Pick<BadInput, 'parameter' | 'given'> | null;
}

/** What of the original ran: of the function, and of all functions of its file that it entered. */
export interface Seen {
  readonly lines: number;
  readonly seenLines: number;
  readonly missedLines: readonly number[];
  /** Ways out of conditions and loops, two of each. */
  readonly branches: number;
  readonly seenBranches: number;
  /** Lines that ran, and whose condition was never the other way. */
  readonly halfLines: readonly number[];
}

interface Tried {
  readonly tried: number;
  /** Of those, the drawn ones; the rest are cases and edges. */
  readonly drawn: number;
  /** Of those, inputs that the contract calls bad. */
  readonly bad: number;
  /** "all": there are no more inputs. */
  readonly end: 'examples' | 'seconds' | 'all';
  /** Null where Python cannot tell. */
  readonly seen: Seen | null;
  /** Numbers of the port's blocks that were reached; null where they were not counted. */
  readonly reached: readonly number[] | null;
}

export type Verdict =
  | (Tried & { readonly kind: 'same' })
  | (Tried & { readonly kind: 'different'; readonly differences: readonly Difference[] })
  /** A call was ended after the limit, or Python broke off in it. */
  | {
      readonly kind: 'no return';
      readonly side: 'original' | 'port';
      readonly call: string;
      readonly arguments: string;
      /** What Python broke off of, in words; null where the limit ended the call. */
      readonly broke: string | null;
    }
  /** The original answers one input in two ways. */
  | {
      readonly kind: 'unsteady';
      readonly call: string;
      readonly first: Told;
      readonly second: Told;
    }
  | { readonly kind: 'undrawable' | 'unusable'; readonly message: string };

export type ProofEvent =
  | {
      readonly kind: 'progress';
      readonly doing: 'case' | 'edge' | 'beyond' | 'bad' | 'drawn' | 'shrinking';
      readonly tried: number;
    }
  /** A kept case that is no arguments of this function any more. */
  | { readonly kind: 'unread'; readonly case: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly seconds?: number };
