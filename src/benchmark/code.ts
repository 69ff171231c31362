/** The code of variants on its way to a panel: a page holds each piece once, however many panels measure it. */
import type { SourceRegion } from '../bench/define.ts';
import type { ShippedVariant } from '../runtime/protocol.ts';
import type { ShippedBenchmark } from './payload.ts';

/** A variant whose code stands elsewhere on the page. */
type BareVariant = DistributiveOmit<ShippedVariant, 'code' | 'driverCode'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A declaration as it stands in a panel. */
export interface BareBenchmark extends Omit<ShippedBenchmark, 'code'> {
  readonly code: Readonly<Record<string, BareVariant>>;
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

/** The declaration with its code again. `lookUp` throws where a page has no such piece. */
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
