/** The code of variants on its way to a panel: a file of its own, which no page has to hold. */
import type { SourceRegion } from '../bench/define.ts';
import type { ShippedVariant } from '../runtime/protocol.ts';
import type { BareBenchmark, BareVariant, DistributiveOmit, ShippedBenchmark } from './payload.ts';

/** Where the site has the code of a benchmark's variants. */
export function codePath(id: string): string {
  return `/benchmarks/${id}.json`;
}

/** A variant that says where its code comes from. */
type PlacedVariant = DistributiveOmit<ShippedVariant, 'code' | 'driverCode'>;

/** What is at that path. */
export interface BenchmarkCode {
  readonly variants: Readonly<Record<string, PlacedVariant>>;
  /** Each text once, by where it comes from: variants share some. */
  readonly pieces: Readonly<Record<string, string>>;
}

/** What a piece of code is kept under: where it comes from. */
export function codeKey({ file, region }: SourceRegion): string {
  return `${file}#${region}`;
}

/** The declaration with no more than a page has to show of it, and the rest. */
export function partCode(benchmark: ShippedBenchmark): {
  readonly bare: BareBenchmark;
  readonly code: BenchmarkCode;
} {
  const pieces: Record<string, string> = {};
  const variants: Record<string, PlacedVariant> = {};
  for (const [name, shipped] of Object.entries(benchmark.code)) {
    const { code, driverCode, ...variant } = shipped;
    variants[name] = variant;
    pieces[codeKey(variant.source)] = code;
    const driver = driverOf(variant);
    if (driver !== undefined && driverCode !== undefined) pieces[codeKey(driver)] = driverCode;
  }
  const bare = Object.entries(variants).map(([name, variant]) => [name, bareOf(variant)] as const);
  return {
    bare: { ...benchmark, code: Object.fromEntries(bare) },
    code: { variants, pieces },
  };
}

/**
 * The declaration with its code again.
 *
 * @throws Error where `file` lacks a variant or a piece: it is of another build of the site.
 */
export function joinCode(benchmark: BareBenchmark, file: BenchmarkCode): ShippedBenchmark {
  const code = Object.keys(benchmark.code).map((name) => {
    const variant = required(file.variants, name);
    const driver = driverOf(variant);
    const driven =
      driver === undefined ? {} : { driverCode: required(file.pieces, codeKey(driver)) };
    const shipped = { ...variant, code: required(file.pieces, codeKey(variant.source)), ...driven };
    return [name, shipped] as const;
  });
  return { ...benchmark, code: Object.fromEntries(code) };
}

function required<T>(found: Readonly<Record<string, T>>, key: string): T {
  const value = found[key];
  if (value === undefined) throw new Error(`The site has no code for "${key}".`);
  return value;
}

function bareOf(variant: PlacedVariant): BareVariant {
  const { label } = variant;
  switch (variant.engine) {
    case 'python':
      return { engine: variant.engine, label };
    case 'extension':
      return { engine: variant.engine, label, module: variant.module };
    case 'wasm':
      return {
        engine: variant.engine,
        label,
        ...(variant.build !== undefined && { build: variant.build }),
      };
  }
}

function driverOf(variant: PlacedVariant): SourceRegion | undefined {
  return variant.engine === 'wasm' ? undefined : variant.driver;
}
