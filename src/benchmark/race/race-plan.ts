/** From some lanes of the race to what the engine is asked to measure. */
import type { Milliseconds } from '../../bench/report.ts';
import type { MeasurePlan } from '../../runtime/protocol.ts';
import type { ShippedBenchmark } from '../payload.ts';

/** The lanes named by `variants`; the first one is the oracle where the benchmark's is not among them. */
export function planOf(
  { id, code, preset, oracle, unit }: ShippedBenchmark,
  variants: readonly string[],
  budget: Milliseconds,
): MeasurePlan {
  const [first] = variants;
  if (first === undefined) throw new Error('A race needs a lane.');
  const chosen = Object.entries(code).filter(([name]) => variants.includes(name));
  return {
    benchmark: id,
    variants: Object.fromEntries(chosen),
    oracle: variants.includes(oracle) ? oracle : first,
    baseline: variants.includes(preset.baseline) ? preset.baseline : first,
    input: { kind: preset.input, seed: preset.seed, unit },
    seed: preset.seed,
    mode: { kind: 'once', size: preset.size, budget },
  };
}
