/** What an author writes in a `*.bench.ts`: variants, inputs, oracle and baseline, checked by types. */
import type { Form, KernelName } from './kernels.ts';

/** A named part of a source file; the path is relative to the root of the repository. */
export interface SourceRegion {
  readonly file: string;
  readonly region: string;
}

interface VariantBase {
  /** As shown beside its bar, for example "zip". */
  readonly label: string;
  /** The code that is measured, shown to the reader. */
  readonly source: SourceRegion;
}

/** What variants that Python calls have in common. */
interface CalledVariant extends VariantBase {
  /** Name of the function that is timed. */
  readonly entry: string;
  /**
   * Function in the same place that is called with the input before the time runs; `entry` is then
   * called with what it returns.
   */
  readonly setup?: string;
  /** Each call gets a new result of `setup`, which is its own: to use up, change or drop. */
  readonly fresh?: true;
}

/** A Python function of the region, called with the input. */
export interface PythonVariant extends CalledVariant {
  readonly engine: 'python';
  /** Python that uses what the region defines: `entry` and `setup` are looked up there. */
  readonly driver?: SourceRegion;
}

/** A function of a PyO3 module, called from the same Python interpreter. */
export interface ExtensionVariant extends CalledVariant {
  readonly engine: 'extension';
  /** Import name of the module. */
  readonly module: string;
  /** Python that uses the module, for classes and methods: `entry` and `setup` are looked up there. */
  readonly driver?: SourceRegion;
  /**
   * Distributions of others that have the module, pinned in `scripts/bindings/requirements`; if absent,
   * the module is one of ours.
   */
  readonly packages?: readonly string[];
}

/** A kernel of the WebAssembly module, called without any Python. */
export interface WasmVariant extends VariantBase {
  readonly engine: 'wasm';
  readonly entry: KernelName;
  /**
   * One of the builds of `scripts/steps/kernel-builds.ts`, which all have the kernel `count_blocks`
   * alone; the page's own module if absent.
   */
  readonly build?: string;
}

/**
 * What only a computer has: another language, another binding, a library that no page ships, another
 * interpreter. It is recorded natively and never offered in a page.
 */
export interface NativeVariant extends CalledVariant {
  readonly engine: 'native';
  /** What the measured code is written in, for example "C++". */
  readonly language: string;
  /** By what Python reaches it, for example "nanobind". */
  readonly binding: string;
  /** One of the builds of `scripts/bindings/builds.ts`: its modules can be imported. */
  readonly build?: string;
  /** Import name of the module whose function `entry` is; if absent, `driver` or `source` is Python that defines it. */
  readonly module?: string;
  /** Python where `setup` is looked up, and `entry` if there is no `module`. */
  readonly driver?: SourceRegion;
  /** Distributions that it imports: their versions are recorded. */
  readonly packages?: readonly string[];
  /** CPython if absent. */
  readonly interpreter?: 'pypy';
  /** What one has to know to compare it, as a sentence: flags, an input that was converted before, another program. */
  readonly differs?: string;
}

/** What a page can offer. */
export type PageVariant = PythonVariant | ExtensionVariant | WasmVariant;

export type Variant = PageVariant | NativeVariant;

/** What one of something, and any other number of them, is called: the unit of a size. */
export interface Unit {
  readonly one: string;
  readonly many: string;
}

/** Kinds of input that `inputs.ts` can make, and the form in which variants get them. */
export const INPUT_FORMS = {
  letters: 'text',
  equal: 'text',
  distinct: 'text',
  unicode: 'text',
  /** Lines of words, few of them frequent and many rare. */
  words: 'text',
  /** content/texts/moby-dick.txt, cut or repeated to the size. */
  book: 'text',
  /** What the reader typed or pasted, cut or repeated to the size. */
  own: 'text',
  /** `size` whole numbers from -1000 to 1000: a list[int]. */
  integers: 'integers',
  /** `size` numbers from 0 to below 1: an array.array('d'). */
  floats: 'floats',
  /** `size` orders, with fields that are missing and mixed: a list[dict]. */
  orders: 'rows',
  /** The size itself: an int. */
  number: 'number',
} as const satisfies Readonly<Record<string, Form>>;

export type InputKind = keyof typeof INPUT_FORMS;

/** What sizes are called where a benchmark does not say. "n" is written as in "n = 30". */
const UNITS: Readonly<Record<Form, Unit>> = {
  text: { one: 'character', many: 'characters' },
  integers: { one: 'number', many: 'numbers' },
  floats: { one: 'number', many: 'numbers' },
  rows: { one: 'row', many: 'rows' },
  number: { one: 'n', many: 'n' },
};

export const CHARACTERS = UNITS.text;

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
  /** Size in its place on a computer with much memory and many cores. */
  readonly largeSize?: number;
  /** Variants that are measured unless the reader chooses others; all if absent. */
  readonly preselected?: readonly NoInfer<Name>[];
  /** What a size counts; characters, numbers, rows or n if absent, by the first kind of input. */
  readonly unit?: Unit;
  /**
   * Sizes of the size view, ascending; false where time against size says nothing. If absent, a text
   * has powers of ten from 1 to a million, and any other input the sizes offered.
   */
  readonly sweep?: readonly number[] | false;
  /**
   * Whether the view of what a call costs is offered: it takes the time to be a line over the size. If
   * absent, it is for functions of an extension that are called with a text and without a `setup`.
   */
  readonly boundary?: boolean;
}

export function unitOf({ unit, inputs }: Pick<BenchmarkDefinition, 'unit' | 'inputs'>): Unit {
  return unit ?? UNITS[INPUT_FORMS[inputs[0]]];
}

/** The variants that a page can offer, by their names. */
export function pageVariants({
  variants,
}: Pick<BenchmarkDefinition, 'variants'>): Record<string, PageVariant> {
  return Object.fromEntries(
    Object.entries(variants).flatMap(([name, variant]) =>
      variant.engine === 'native' ? [] : [[name, variant]],
    ),
  );
}

/** Identity with types: `oracle` and `baseline` must name variants. */
export function defineBenchmark<const Name extends string>(
  definition: BenchmarkDefinition<Name>,
): BenchmarkDefinition<Name> {
  return definition;
}
