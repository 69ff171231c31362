/** From a reader's setup to what the engine is asked to measure. */
import { isGiven } from '../bench/inputs.ts';
import type { MeasurePlan } from '../runtime/protocol.ts';
import type { ShippedBenchmark } from './payload.ts';
import type { Setup } from './setup.ts';
import type { MeasurementTask } from './state.ts';

/**
 * Time for a measurement, in milliseconds: the whole run takes at most 20 s, a sweep 30 s, and the
 * rest goes into making the input and starting.
 */
export const BUDGET: Readonly<Record<MeasurementTask['task'], number>> = {
  once: 18_000,
  sweep: 26_000,
};

/** Sizes of a sweep: those of the benchmark, and the chosen size if it is larger and so was asked for. */
export function sweepSizes(sweep: readonly number[], size: number): number[] {
  return size > (sweep.at(-1) ?? 0) ? [...sweep, size] : [...sweep];
}

/** The plan for `work`; `text` is the reader's own, sent to the engine and nowhere else, or the book. */
export function makePlan(
  benchmark: ShippedBenchmark,
  setup: Setup,
  text: string,
  work: MeasurementTask,
  budget = BUDGET[work.task],
): MeasurePlan {
  const chosen = Object.entries(benchmark.code).filter(([name]) => setup.variants.includes(name));
  return {
    benchmark: benchmark.id,
    variants: Object.fromEntries(chosen),
    oracle: benchmark.oracle,
    baseline: setup.baseline,
    input: {
      kind: setup.input,
      seed: setup.seed,
      unit: benchmark.unit,
      ...(isGiven(setup.input) ? { text } : {}),
    },
    seed: setup.seed,
    mode:
      work.task === 'once'
        ? { kind: 'once', size: setup.size, budget }
        : { kind: 'sweep', sizes: sweepSizes(benchmark.sweep, setup.size), budget },
  };
}
