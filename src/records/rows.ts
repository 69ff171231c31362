/** The rows of one table of a benchmark, in the order in which they are shown. */
import type { BenchmarkDefinition, Variant } from '../bench/define.ts';
import { kindOfVariant, type RowKind } from './kinds.ts';
import type { Lookup, Recorded, RecordedRow } from './load.ts';
import { byRatio, type Place, placesOf } from './rank.ts';
import { recordedSpeedup } from './recorded-speedup.ts';

export interface ShownRow {
  readonly name: string;
  readonly variant: Variant;
  readonly kind: RowKind;
  /** Among the native rows; null for a row that has no native figure. */
  readonly place: Place | null;
}

interface Recordings {
  readonly definition: BenchmarkDefinition;
  readonly native: Lookup<Recorded>;
  readonly page: Lookup<Recorded>;
}

function rowsAt(lookup: Lookup<Recorded>, at: { input: string; size: number }): RecordedRow[] {
  if (lookup.kind === 'missing') return [];
  return lookup.record.rows.filter(({ input, size }) => input === at.input && size === at.size);
}

/** Those with a native figure first, the fastest first; then those that a page alone has; then those left out. */
export function rowsOf(
  { definition, native, page }: Recordings,
  at: { readonly input: string; readonly size: number },
): ShownRow[] {
  const onComputer = rowsAt(native, at).sort(byRatio);
  const inPage = rowsAt(page, at).sort(byRatio);
  const places = placesOf(onComputer, (faster, slower) => recordedSpeedup(faster, slower).tie);
  const leftOut = native.kind === 'found' ? Object.keys(native.record.skipped) : [];
  const names = [...onComputer, ...inPage].map(({ variant }) => variant);
  return [...new Set([...names, ...leftOut])].map((name) => {
    const variant = definition.variants[name];
    if (variant === undefined) {
      const known = Object.keys(definition.variants).join(', ');
      throw new Error(
        `A record of "${definition.id}" has the variant "${name}", which is not declared. There are: ${known}. Record it again.`,
      );
    }
    return { name, variant, kind: kindOfVariant(variant), place: places.get(name) ?? null };
  });
}
