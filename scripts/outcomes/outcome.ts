/** What came of calling a row with a value, and where two rows differ in it. */

/** The text of the answer, the exception that was raised, or what ended the process. */
export type Outcome =
  | { readonly answer: string }
  | { readonly raises: string }
  | { readonly ends: string };

/** A case in which a row does not do what the oracle does. */
export interface Difference {
  /** Name of the case. */
  readonly case: string;
  /** The value as JSON, where it is short. */
  readonly given?: string;
  /** What the oracle does. */
  readonly expected: Outcome;
  readonly got: Outcome;
}

/** Two exceptions are the same outcome whatever their types: each binding has its own for a wrong argument. */
export function areSame(one: Outcome, other: Outcome): boolean {
  if ('answer' in one) return 'answer' in other && one.answer === other.answer;
  if ('raises' in one) return 'raises' in other;
  return 'ends' in other;
}
