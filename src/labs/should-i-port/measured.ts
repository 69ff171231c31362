/** What a profile measured. */

/** Who spends the time of a function and of all that it calls. */
export const PARTS = ['own', 'compiled', 'library', 'waiting', 'io'] as const;
export type Part = (typeof PARTS)[number];

/** A loop that a better algorithm may spare. */
export interface LoopFound {
  readonly kind: 'same' | 'window' | 'search';
  /** Of the list. */
  readonly name: string;
  readonly line: number;
}

export interface Measured {
  readonly kind: 'measured';
  readonly seconds: number;
  /** In one run of what is called. */
  readonly calls: number;
  /** How often that was run, for the shares to be steady. */
  readonly runs: number;
  /** Of the time of the call, what was spent in the function and what it calls, from 0 to 1. */
  readonly share: number;
  /** Of that time, who spent it; adds up to 1, or to 0 if there was none. */
  readonly parts: Readonly<Record<Part, number>>;
  /** Calls whose arguments were noted, and those of them that came before, with the same result. */
  readonly counted: number;
  readonly repeated: number;
  readonly loops: readonly LoopFound[];
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
