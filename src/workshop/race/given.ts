/** What both sides of a race are given, from the work and the reader's wishes. */
import type { Contract } from '../contract/contract.ts';
import type { ObservedCall, Work } from '../work.ts';

/** Forms that inputs have; the names are those of generate.py. */
export const SHAPES = ['random', 'sorted', 'equal', 'few values', 'observed'] as const;
export type Shape = (typeof SHAPES)[number];

export const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  random: 'random',
  sorted: 'sorted',
  equal: 'all equal',
  'few values': 'few different values',
  observed: 'an observed call, repeated',
};

/** What race.py reads, as JSON. */
export interface RaceGiven {
  readonly original: string;
  readonly chosen: string;
  readonly contract: Contract;
  readonly shape: Shape;
  readonly seed: number;
  /** Parameters that grow with the size; null for those that the generator takes for them. */
  readonly grows: readonly string[] | null;
  /** Arguments of a call that happened, as Python source; what does not grow is taken from it. */
  readonly observed: string | null;
  /** Whether each call gets arguments of its own. */
  readonly fresh: boolean;
}

/** Longer calls are not taken along into every sample's preparation. */
const LONGEST_CALL = 200_000;

/** Text that Rust has to convert first: an object that was converted once would spare its calls that. */
const BEYOND_ASCII = /[^\0-\x7f]|\\[xuUN]/;

export function givenOf(
  work: Work & { readonly contract: Contract },
  shape: Shape,
  grows: readonly string[] | null,
): RaceGiven {
  const { original, chosen, contract, seed } = work;
  const observed = largestCall(work.observed)?.arguments ?? null;
  return withObserved(
    { original, chosen, contract, shape, seed, grows, observed: null, fresh: false },
    observed,
  );
}

/** The same with another observed call. */
export function withObserved(given: RaceGiven, observed: string | null): RaceGiven {
  const { parameters, changes } = given.contract;
  const alphabets = JSON.stringify(parameters, ['type', 'of', 'fields', 'alphabet']);
  const fresh = changes.length > 0 || BEYOND_ASCII.test(alphabets + (observed ?? ''));
  return { ...given, observed, fresh };
}

/** The call with the longest arguments among those that were answered. */
function largestCall(calls: readonly ObservedCall[]): ObservedCall | null {
  const answered = calls.filter(
    (call) => call.outcome.kind === 'value' && call.arguments.length <= LONGEST_CALL,
  );
  return answered.reduce<ObservedCall | null>(
    (largest, call) => (call.arguments.length > (largest?.arguments.length ?? 0) ? call : largest),
    null,
  );
}
