/** Reports, sweeps and benchmarks for the tests of the panel and its charts. */
import fc from 'fast-check';
import type { BenchReport, Row, SweepReport } from '../../../src/bench/report.ts';
import type { ShippedBenchmark } from '../../../src/benchmark/payload.ts';
import type { Choices, Setup } from '../../../src/benchmark/setup.ts';
import { completed, MAX_SEED, SCALES, VIEWS } from '../../../src/benchmark/setup.ts';

export const SETUP: Setup = {
  input: 'letters',
  size: 1000,
  seed: 1,
  variants: ['zip', 'once', 'blocks'],
  baseline: 'zip',
  view: 'bars',
  scale: 'linear',
};

export const CHOICES: Choices = {
  panel: 'count',
  variants: ['zip', 'once', 'blocks', 'floor'],
  oracle: 'zip',
  inputs: ['letters', 'unicode', 'own'],
  sizes: [100, 1000, 10_000, 10_000_000],
  unit: { one: 'character', many: 'characters' },
  sweep: [1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
  views: ['bars', 'sizes', 'boundary', 'weight', 'table'],
  preset: SETUP,
};

/** Every setup that a reader can make. */
export const setups: fc.Arbitrary<Setup> = fc
  .record({
    input: fc.constantFrom(...CHOICES.inputs),
    size: fc.constantFrom(...CHOICES.sizes),
    seed: fc.nat({ max: MAX_SEED }),
    variants: fc.subarray([...CHOICES.variants]),
    baseline: fc.constantFrom(...CHOICES.variants),
    view: fc.constantFrom(...VIEWS),
    scale: fc.constantFrom(...SCALES),
  })
  .map((setup) => completed(CHOICES, setup));

const source = (region: string) => ({ file: 'rust/doubles/src/count.rs', region });

export const BENCHMARK: ShippedBenchmark = {
  ...CHOICES,
  id: 'count',
  title: 'Four ways',
  guess: null,
  code: {
    zip: { engine: 'python', label: 'zip', entry: 'f', source: source('zip'), code: '# zip' },
    once: { engine: 'python', label: 'once', entry: 'g', source: source('once'), code: '# once' },
    blocks: {
      engine: 'extension',
      module: 'doubles',
      label: 'blocks',
      entry: 'count',
      source: source('blocks'),
      code: '// blocks',
    },
    floor: {
      engine: 'wasm',
      label: 'blocks alone',
      entry: 'count_blocks',
      source: source('blocks'),
      code: '// blocks',
    },
  },
};

/** A row with figures: `median` milliseconds, give or take 10 %. */
export function measured(
  variant: string,
  median: number,
  samples: readonly number[] = [median * 0.9, median, median * 1.1],
): Row {
  return {
    variant,
    state: 'measured',
    iterations: 10,
    samples,
    median,
    interval: [median * 0.9, median * 1.1],
    outliers: [],
  };
}

/** A finished report with a comparison of each measured row to the first one, from the medians. */
export function reportOf(rows: readonly Row[], changes: Partial<BenchReport> = {}): BenchReport {
  const [base] = rows;
  const comparisons = rows.slice(1).flatMap((row) => {
    if (row.state !== 'measured' || base?.state !== 'measured') return [];
    const ratio = base.median / row.median;
    const interval = [ratio * 0.95, ratio * 1.05] as const;
    const tie = interval[0] <= 1 && interval[1] >= 1;
    return [{ variant: row.variant, baseline: base.variant, ratio, interval, tie }];
  });
  return {
    schema: 1,
    benchmark: 'count',
    environment: {
      runtime: 'Chromium 156',
      platform: 'Linux x86_64',
      cores: 8,
      resolution: 0.005,
      isolated: true,
      engines: { CPython: '3.14.2' },
    },
    input: { kind: 'letters', size: 1000, seed: 1 },
    seed: 1,
    oracle: 'zip',
    baseline: base?.variant ?? 'zip',
    phase: 'done',
    outcome: { kind: 'settled' },
    rounds: 38,
    elapsed: 6200,
    remaining: 0,
    halfWidth: 0.019,
    rows,
    comparisons,
    ties: [],
    ...changes,
  };
}

/** A finished sweep; `times` gives the rows at each size. */
export function sweepOf(
  times: Readonly<Record<number, readonly Row[]>>,
  changes: Partial<SweepReport> = {},
): SweepReport {
  return {
    schema: 1,
    benchmark: 'count',
    points: Object.entries(times).map(([size, rows]) => ({
      size: Number(size),
      report: reportOf(rows, { input: { kind: 'letters', size: Number(size), seed: 1 } }),
    })),
    outcome: { kind: 'settled' },
    elapsed: 20_000,
    remaining: 0,
    crossovers: [],
    ...changes,
  };
}

/** Variants are called by their own names in capitals. */
export const shout = (variant: string): string => variant.toUpperCase();
