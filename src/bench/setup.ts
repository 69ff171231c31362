/** What a measurement is given: variants, engine, clock, limits. */
import type { BenchEngine, Clock } from './engine.ts';
import type { Environment, InputDescription, Milliseconds } from './report.ts';

/** What is measured, by what. `V` and `I` are passed to the engine unread. */
export interface Setup<V, I> {
  readonly benchmark: string;
  readonly variants: Readonly<Record<string, V>>;
  /** Variant whose answer is taken as right. */
  readonly oracle: string;
  /** Variant that ratios refer to; when it has no figures the oracle, then the first that has. */
  readonly baseline: string;
  readonly input: I;
  readonly description: InputDescription;
  /** The resolution is the clock's. */
  readonly environment: Omit<Environment, 'resolution'>;
  /** Seed of the order of the rounds and of the bootstrap. */
  readonly seed: number;
  readonly engine: BenchEngine<V, I>;
  readonly clock: Clock;
  /** Lets messages in: in a worker a macrotask. Awaited between batches, at most every 30 ms. */
  readonly pause: () => Promise<void>;
  /** Time for one call where it is known beforehand: what cannot fit the budget is not even tried. */
  readonly expected?: Readonly<Record<string, Milliseconds>>;
  /** Time between reports; 150 ms unless told. */
  readonly reportEvery?: Milliseconds;
}

/** How long to go on. */
export interface Limits {
  /** Time for this run, check and warm-up included. */
  readonly budget: Milliseconds;
  /** Relative half-width at which a ratio is settled. */
  readonly precision: number;
  /** Rounds without which nothing is settled. */
  readonly minimumRounds: number;
}

/** The rule that the site states: 20 s, 2 %, 20 rounds. */
export const DEFAULT_LIMITS: Limits = { budget: 20_000, precision: 0.02, minimumRounds: 20 };

export interface RunOptions extends Partial<Limits> {
  /** Stops at the next batch. The reason 'hidden' throws the figures away; any other keeps them. */
  readonly signal?: AbortSignal;
}

/** @throws RangeError when the oracle or the baseline is not among the variants. */
export function assertRoles(
  setup: Pick<Setup<unknown, unknown>, 'variants' | 'oracle' | 'baseline'>,
): void {
  for (const role of ['oracle', 'baseline'] as const) {
    if (Object.hasOwn(setup.variants, setup[role])) continue;
    throw new RangeError(
      `The ${role} "${setup[role]}" is not among the variants ` +
        `(${Object.keys(setup.variants).join(', ')}): name one of them.`,
    );
  }
}
