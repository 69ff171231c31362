/** What a page ships to its benchmark panel as JSON, and what the panel has of it once it has fetched the code. */
import type { PageVariant } from '../bench/define.ts';
import type { ShippedVariant } from '../runtime/protocol.ts';
import type { Choices } from './setup.ts';

export interface ShippedBenchmark extends Choices {
  /** Id of the declaration. */
  readonly id: string;
  readonly title: string;
  readonly code: Readonly<Record<string, ShippedVariant>>;
  /** The prediction whose answer is marked on the chart, and the variant it is about. */
  readonly guess: { readonly prediction: string; readonly variant: string } | null;
}

/** `Omit` for each member of a union. */
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** `Pick` for each member of a union, of what it has. */
type DistributivePick<T, K extends PropertyKey> = T extends unknown ? Pick<T, K & keyof T> : never;

/** What of a variant is shown, or decides what is offered, before its code is fetched. */
export type BareVariant = DistributivePick<ShippedVariant, 'engine' | 'label' | 'module' | 'build'>;

/** A declaration as it stands in a panel. */
export interface BareBenchmark extends Omit<ShippedBenchmark, 'code'> {
  readonly code: Readonly<Record<string, BareVariant>>;
}

/** JSON that may stand inside a `<script type="application/json">`: no "<" can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The language of a variant as its badge says it. */
export const ENGINE_WORDS: Readonly<Record<PageVariant['engine'], string>> = {
  python: 'Python',
  extension: 'Rust',
  wasm: 'WebAssembly',
};

/** "zip, Python": a variant named so that it is clear without its colour. */
export function fullName(benchmark: Pick<BareBenchmark, 'code'>, name: string): string {
  const variant = benchmark.code[name];
  return variant === undefined ? name : `${variant.label} (${ENGINE_WORDS[variant.engine]})`;
}
