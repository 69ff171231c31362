/** Build side: the recorded figures that belong to a panel, those of a page before those of native runs. */
import type { InputKind } from '../bench/define.ts';
import type { Interval } from '../bench/report.ts';
import { medianInterval, sortedCopy } from '../bench/stats.ts';
import type { Recorded, RecordedRow } from '../records/load.ts';
import { loadRecord } from '../records/load.ts';
import type { ShippedBenchmark } from './payload.ts';

export interface RecordedFigures {
  readonly input: InputKind;
  readonly size: number;
  readonly baseline: string;
  /** Where and when, in a sentence. */
  readonly machine: string;
  /** Slowest first, as in the chart. */
  readonly rows: readonly RecordedRow[];
}

/** One record never mixes native and in-page figures, so one table shows one record. */
const FLAVOURS = ['page', 'native'] as const;

/** Figures recorded for the variants that are preselected, at the preset size or the nearest one; null if there are none. */
export function recordedOf(
  benchmark: ShippedBenchmark,
  /** Benchmark whose record holds the variants: another one where they are borrowed from it. */
  owner = benchmark.id,
): RecordedFigures | null {
  for (const flavour of FLAVOURS) {
    const lookup = loadRecord(owner, flavour);
    const found = lookup.kind === 'found' ? selected(lookup.record, benchmark, flavour) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The 95 % interval of each row's time, in milliseconds, by variant. */
export function timeIntervals(recorded: RecordedFigures | null): ReadonlyMap<string, Interval> {
  return new Map(
    recorded?.rows.map(({ variant, samples }) => [variant, medianInterval(sortedCopy(samples))]),
  );
}

function selected(
  { provenance, rows }: Recorded,
  { preset, inputs }: ShippedBenchmark,
  flavour: (typeof FLAVOURS)[number],
): RecordedFigures | null {
  const known = rows.filter(({ variant }) => preset.variants.includes(variant));
  const input =
    [preset.input, ...inputs].find((kind) => known.some((row) => row.input === kind)) ?? null;
  if (input === null) return null;
  const offered = known.filter((row) => row.input === input);
  const distance = (size: number): number => Math.abs(Math.log(size / preset.size));
  const [nearest] = [...offered].sort((one, other) => distance(one.size) - distance(other.size));
  if (nearest === undefined) return null;
  const { system, cpu, cores, date, versions } = provenance;
  const where = flavour === 'page' ? `in ${versions['browser'] ?? 'a browser'}` : 'natively';
  return {
    input,
    size: nearest.size,
    baseline: nearest.baseline,
    machine: `${date.slice(0, 10)}, ${where}, on ${cpu}, ${cores} cores, ${system}.`,
    rows: offered
      .filter(({ size }) => size === nearest.size)
      .sort((one, other) => other.median - one.median),
  };
}
