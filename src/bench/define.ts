/** What an author writes in a `*.bench.ts`: variants, inputs, oracle and baseline, checked by types. */

/** A named part of a source file; the path is relative to the root of the repository. */
export interface SourceRegion {
  readonly file: string;
  readonly region: string;
}

/** Functions of the wasm-pack module's `Text` that take no argument and return a count. */
export type KernelName = 'count_zipped' | 'count_once' | 'count_bytes' | 'count_blocks' | 'count';

interface VariantBase {
  /** As shown beside its bar, for example "zip". */
  readonly label: string;
  /** The code that is measured, shown to the reader. */
  readonly source: SourceRegion;
}

/** A Python function of the region, called with the input. */
export interface PythonVariant extends VariantBase {
  readonly engine: 'python';
  /** Name of the function that the region defines. */
  readonly entry: string;
}

/** A function of a PyO3 module, called from the same Python interpreter. */
export interface ExtensionVariant extends VariantBase {
  readonly engine: 'extension';
  /** Import name of the module. */
  readonly module: string;
  readonly entry: string;
}

/** A kernel of the wasm-pack module, called without any Python. */
export interface WasmVariant extends VariantBase {
  readonly engine: 'wasm';
  readonly entry: KernelName;
}

export type Variant = PythonVariant | ExtensionVariant | WasmVariant;

/** Kinds of text that `inputs.ts` can make. */
export type InputKind = 'letters' | 'equal' | 'distinct' | 'unicode' | 'own';

export interface BenchmarkDefinition<Name extends string = string> {
  /** Unique over the site; names stored settings, links and records. */
  readonly id: string;
  readonly title: string;
  readonly variants: Readonly<Record<Name, Variant>>;
  /** Variant whose answer is taken as right. */
  readonly oracle: NoInfer<Name>;
  /** Variant that ratios refer to unless the reader chooses another. */
  readonly baseline: NoInfer<Name>;
  /** Kinds of input offered, first one preselected. */
  readonly inputs: readonly [InputKind, ...InputKind[]];
  /** Sizes offered, ascending. */
  readonly sizes: readonly number[];
  readonly defaultSize: number;
  /** Variants that are measured unless the reader chooses others; all if absent. */
  readonly preselected?: readonly NoInfer<Name>[];
}

/** Identity with types: `oracle` and `baseline` must name variants. */
export function defineBenchmark<const Name extends string>(
  definition: BenchmarkDefinition<Name>,
): BenchmarkDefinition<Name> {
  return definition;
}
