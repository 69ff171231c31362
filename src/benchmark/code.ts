/** The code of variants on its way to a panel: a file of its own, which no page has to hold. */
import type { SourceRegion } from '../bench/define.ts';
import type { BareBenchmark, BareVariant, ShippedBenchmark } from './payload.ts';

/** Where the site has the code of a benchmark's variants, by their keys. */
export function codePath(id: string): string {
  return `/benchmarks/${id}.json`;
}

/** What a piece of code is kept under: where it comes from. */
export function codeKey({ file, region }: SourceRegion): string {
  return `${file}#${region}`;
}

/** The declaration without its code, and the code by its keys. */
export function partCode(benchmark: ShippedBenchmark): {
  readonly bare: BareBenchmark;
  readonly pieces: ReadonlyMap<string, string>;
} {
  const pieces = new Map<string, string>();
  const bare = Object.entries(benchmark.code).map(([name, shipped]) => {
    const { code, driverCode, ...variant } = shipped;
    pieces.set(codeKey(variant.source), code);
    const driver = driverOf(variant);
    if (driver !== undefined && driverCode !== undefined) pieces.set(codeKey(driver), driverCode);
    return [name, variant] as const;
  });
  return { bare: { ...benchmark, code: Object.fromEntries(bare) }, pieces };
}

/** The declaration with its code again. `lookUp` throws where there is no such piece. */
export function joinCode(
  benchmark: BareBenchmark,
  lookUp: (key: string) => string,
): ShippedBenchmark {
  const code = Object.entries(benchmark.code).map(([name, variant]) => {
    const driver = driverOf(variant);
    const driven = driver === undefined ? {} : { driverCode: lookUp(codeKey(driver)) };
    return [name, { ...variant, code: lookUp(codeKey(variant.source)), ...driven }] as const;
  });
  return { ...benchmark, code: Object.fromEntries(code) };
}

function driverOf(variant: BareVariant): SourceRegion | undefined {
  return variant.engine === 'wasm' ? undefined : variant.driver;
}
