/** The reader's own module in a benchmark: beside which variant it stands, and how it joins a declaration and a set-up. */
import type { BenchReport } from '../../bench/report.ts';
import { KERNEL_CRATE } from '../../compiler/profile.ts';
import type { CrateName } from '../../compiler/protocol.ts';
import type { BareBenchmark, BareVariant, ShippedBenchmark } from '../payload.ts';
import type { Setup } from '../setup.ts';

/** The variant that the reader has compiled; its name is in no declaration, so that no link carries it. */
export const YOURS = 'yours';

/** The variant of the book that calls the same function. */
export interface Rival {
  readonly variant: string;
  readonly crate: CrateName;
}

/** The variant that the panel's prediction is about, or else the last one that can be compiled; null where it has none. */
export function rivalOf({ code, guess }: Pick<BareBenchmark, 'code' | 'guess'>): Rival | null {
  const rivals = Object.entries(code).flatMap(([variant, shipped]) =>
    crateOf(shipped).map((crate) => ({ variant, crate })),
  );
  return rivals.find(({ variant }) => variant === guess?.variant) ?? rivals.at(-1) ?? null;
}

/** What has to be compiled for another of the same; nothing where readers cannot. */
function crateOf(shipped: BareVariant): CrateName[] {
  if (shipped.engine === 'extension') return [shipped.module];
  return shipped.engine === 'wasm' && shipped.build !== undefined ? [KERNEL_CRATE] : [];
}

/** The benchmark with *yours* among its code, but not among what is offered: it calls what its rival calls. */
export function withYours(benchmark: ShippedBenchmark): ShippedBenchmark {
  const rival = benchmark.code[rivalOf(benchmark)?.variant ?? ''];
  if (rival === undefined) return benchmark;
  return { ...benchmark, code: { ...benchmark.code, [YOURS]: { ...rival, label: YOURS } } };
}

/** The set-up with *yours* and its rival among the variants. */
export function joinedBy(setup: Setup, { variant }: Rival): Setup {
  return { ...setup, variants: [...new Set([...setup.variants, variant, YOURS])] };
}

/** The benchmark in which *yours* is what the compiler built, or is left out where there is no `hash`. */
export function builtAs(benchmark: ShippedBenchmark, hash: string | null): ShippedBenchmark {
  const { [YOURS]: yours, ...code } = benchmark.code;
  if (yours === undefined || hash === null) return { ...benchmark, code };
  return { ...benchmark, code: { ...code, [YOURS]: { ...yours, built: hash } } };
}

/** What of a report is about the book's variants: what is kept and shown beside records; null where ratios refer to *yours*. */
export function withoutYours(report: BenchReport): BenchReport | null {
  const { readersBuild: own, ...others } = report;
  if (own === undefined) return report;
  if (report.baseline === own.variant) return null;
  return {
    ...others,
    rows: report.rows.filter(({ variant }) => variant !== own.variant),
    comparisons: report.comparisons.filter(({ variant }) => variant !== own.variant),
    ties: report.ties.filter((pair) => !pair.includes(own.variant)),
  };
}
