/** The table of what `npm run record` measures: one line for each benchmark of the site. */
import { triples } from '../../content/chapters/01-why-rust/triples.bench.ts';
import { fib, fibBuilds } from '../../content/chapters/02-getting-started/fib.bench.ts';
import {
  doubles,
  doublesOfBytes,
} from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import {
  asking,
  building,
  dropping,
  heavy,
} from '../../content/chapters/04-porting-a-stateful-object/corpus.bench.ts';
import {
  dicts,
  shapes,
  text,
} from '../../content/chapters/05-data-across-the-boundary/orders.bench.ts';
import {
  calls,
  results,
  types,
} from '../../content/chapters/05-data-across-the-boundary/results.bench.ts';
import { builds } from '../../content/chapters/06-packaging/builds.bench.ts';
import { checks } from '../../content/chapters/06-packaging/checks.bench.ts';
import {
  arrays,
  arraysNative,
  threadsNative,
} from '../../content/chapters/07-rust-in-your-toolset/arrays.bench.ts';
import { recurrence } from '../../content/chapters/07-rust-in-your-toolset/recurrence.bench.ts';
import { boundary } from '../../content/reference/cheat-sheet/boundary.bench.ts';
import { benchmarks as examples } from '../../content/workshop/benchmarks.ts';
import {
  type BenchmarkDefinition,
  type InputKind,
  pageVariants,
  type Variant,
} from '../../src/bench/define.ts';
import type { Flavour } from '../../src/records/load.ts';
import { runnableVariants } from '../native/rows.ts';

/** What is measured of one benchmark, and where. */
export interface RecordPlan {
  readonly definition: BenchmarkDefinition;
  readonly input: InputKind;
  /** On CPython, at these sizes; `budget` is milliseconds for each of them. */
  readonly native?: {
    readonly sizes: readonly [number, ...number[]];
    readonly budget: number;
  };
  /** In headless Chromium, by the panel on the page at this path. */
  readonly page?: { readonly path: string; readonly sizes: readonly [number, ...number[]] };
}

export const plans: readonly RecordPlan[] = [
  {
    definition: triples,
    input: 'integers',
    native: { sizes: [100, 200], budget: 30_000 },
    page: { path: '/chapters/why-rust/', sizes: [100, 200] },
  },
  {
    definition: fib,
    input: 'number',
    native: { sizes: [1, 10, 50, 90], budget: 30_000 },
    page: { path: '/chapters/getting-started/', sizes: [1, 10, 50, 90] },
  },
  {
    definition: fibBuilds,
    input: 'number',
    native: { sizes: [10, 90], budget: 30_000 },
  },
  {
    definition: doubles,
    input: 'letters',
    // Crossing the boundary, the default, the post's; the slowest row needs the time to settle.
    native: { sizes: [100, 10_000, 100_000, 1_000_000], budget: 60_000 },
    page: { path: '/chapters/porting-a-function/', sizes: [100_000, 1_000_000] },
  },
  { definition: doublesOfBytes, input: 'letters', native: { sizes: [1_000_000], budget: 60_000 } },
  {
    definition: arrays,
    input: 'floats',
    native: { sizes: [10_000, 1_000_000], budget: 30_000 },
    page: { path: '/chapters/rust-in-your-toolset/', sizes: [10_000, 1_000_000] },
  },
  {
    definition: arraysNative,
    input: 'floats',
    native: { sizes: [1_000_000], budget: 30_000 },
  },
  { definition: recurrence, input: 'floats', native: { sizes: [1_000_000], budget: 30_000 } },
  { definition: threadsNative, input: 'number', native: { sizes: [300_000], budget: 30_000 } },
  ...[building, asking, heavy, dropping].map(
    (definition): RecordPlan => ({
      definition,
      input: 'book',
      native: { sizes: [100_000, 1_200_000], budget: 30_000 },
      page: { path: '/chapters/porting-a-stateful-object/', sizes: [100_000, 1_200_000] },
    }),
  ),
  ...[dicts, shapes, text].map(
    (definition): RecordPlan => ({
      definition,
      input: 'orders',
      native: { sizes: [10_000, 100_000], budget: 30_000 },
      page: { path: '/chapters/data-across-the-boundary/', sizes: [10_000] },
    }),
  ),
  {
    definition: results,
    input: 'number',
    native: { sizes: [10_000, 100_000], budget: 30_000 },
    page: { path: '/chapters/data-across-the-boundary/', sizes: [10_000] },
  },
  {
    definition: calls,
    input: 'integers',
    native: { sizes: [10_000], budget: 30_000 },
    page: { path: '/chapters/data-across-the-boundary/', sizes: [10_000] },
  },
  {
    definition: types,
    input: 'integers',
    native: { sizes: [10_000], budget: 30_000 },
  },
  {
    definition: boundary,
    input: 'letters',
    native: { sizes: [1, 1_000], budget: 60_000 },
    page: { path: '/reference/cheat-sheet/', sizes: [1_000] },
  },
  {
    definition: builds,
    input: 'letters',
    page: { path: '/chapters/packaging/', sizes: [100_000] },
  },
  {
    definition: checks,
    input: 'orders',
    page: { path: '/chapters/packaging/', sizes: [10_000] },
  },
  ...examples.map((definition): RecordPlan => {
    const sizes = [definition.defaultSize] as const;
    return {
      definition,
      input: 'number',
      native: { sizes, budget: 8_000 },
      page: { path: '/reference/what-rust-gains/', sizes },
    };
  }),
];

/** Of every input and of the order of the rounds. */
export const SEED = 1;

/** What a record of this flavour holds: some variants run in a page only, and others never do. */
export function recordedVariants(
  definition: BenchmarkDefinition,
  flavour: Flavour,
): Readonly<Record<string, Variant>> {
  return flavour === 'native' ? runnableVariants(definition.variants) : pageVariants(definition);
}

/** What a complete record has a run of, in order. */
export function runsOf(all: readonly RecordPlan[]) {
  return all.flatMap(({ definition, native, page }) => [
    ...(native === undefined ? [] : [{ benchmark: definition.id, flavour: 'native' as const }]),
    ...(page === undefined ? [] : [{ benchmark: definition.id, flavour: 'page' as const }]),
  ]);
}
