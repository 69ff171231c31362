/** What of the record a download can measure: the table of rows that goes into a zip, and the files they need. */
import path from 'node:path';
import {
  type BenchmarkDefinition,
  type InputKind,
  type NativeVariant,
  type SourceRegion,
  type Unit,
  unitOf,
  type Variant,
} from '../../src/bench/define.ts';
import { plans, type RecordPlan } from '../record/plans.ts';

/** A row as `benchmark/harness/catalogue.py` reads it; files are relative to the folder of the project. */
export interface PackedRow {
  readonly variant: string;
  readonly label: string;
  readonly language: 'Python' | 'Rust';
  readonly source: SourceRegion;
  /** Regions of Python that are run first, in order. */
  readonly code: readonly SourceRegion[];
  /** Where `entry` comes from; from the code if null. */
  readonly module: string | null;
  readonly entry: string;
  readonly setup: string | null;
  readonly fresh: boolean;
}

export interface PackedBenchmark {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly inputs: readonly InputKind[];
  readonly sizes: readonly number[];
  readonly oracle: string;
  readonly baseline: string;
  readonly rows: readonly PackedRow[];
  /** Rows of the record that need more than Python and the crate: what they are called. */
  readonly elsewhere: readonly string[];
}

/** What `rows.json` holds. */
export interface PackedTable {
  readonly module: string;
  readonly benchmarks: readonly PackedBenchmark[];
}

type PackedVariant = Exclude<Variant, { readonly engine: 'wasm' }>;

/** Whether a row that is recorded only needs no more than Python, NumPy and the crate as it is built. */
function isPlain({ binding, build, interpreter }: NativeVariant): boolean {
  return ['NumPy', 'PyO3'].includes(binding) && build === undefined && interpreter === undefined;
}

/**
 * The rows in Python and Rust. Other languages, bindings and builds need compilers and packages of
 * their own, and a wasm kernel has no Python.
 */
function isPacked(variant: Variant): variant is PackedVariant {
  switch (variant.engine) {
    case 'python':
    case 'extension':
      return true;
    case 'native':
      return isPlain(variant);
    case 'wasm':
      return false;
  }
}

/** The crate whose download measures a benchmark: that of its Rust rows; null if it has none. */
function crateOf({ variants }: BenchmarkDefinition): string | null {
  const modules = Object.values(variants)
    .filter(isPacked)
    .map((variant) => (variant.engine === 'python' ? undefined : variant.module));
  return modules.find((module) => module !== undefined) ?? null;
}

/** What the download of a crate measures, or null where nothing of it is recorded. */
export function tableFor(crate: string): PackedTable | null {
  const benchmarks = plans.flatMap((plan) =>
    crateOf(plan.definition) === crate ? packed(plan, crate) : [],
  );
  return benchmarks.length === 0 ? null : { module: crate, benchmarks };
}

function packed({ definition, input, native }: RecordPlan, crate: string): PackedBenchmark[] {
  if (native === undefined) return [];
  const { id, title, oracle, baseline, variants, inputs } = definition;
  const others = inputs.filter((kind) => kind !== input && kind !== 'own');
  const rows = Object.entries(variants).flatMap(([name, variant]) =>
    isPacked(variant) ? [packedRow(name, variant, crate)] : [],
  );
  const elsewhere = Object.values(variants)
    .filter((variant) => variant.engine === 'native')
    .filter((variant) => !isPlain(variant))
    .map(({ label, language, binding }) => `${label} (${language}, ${binding})`);
  return [
    {
      ...{ id, title, oracle, baseline, rows, elsewhere },
      unit: unitOf(definition),
      inputs: [input, ...others],
      sizes: native.sizes,
    },
  ];
}

function packedRow(name: string, variant: PackedVariant, crate: string): PackedRow {
  const { label, entry, setup = null, fresh = false, source } = variant;
  const inside = ({ file, region }: SourceRegion): SourceRegion => ({
    file: placeOf(file, crate),
    region,
  });
  return {
    variant: name,
    label,
    language: languageOf(variant),
    source: inside(source),
    code: codeOf(variant).map(inside),
    module: moduleOf(variant),
    entry,
    setup,
    fresh,
  };
}

function languageOf(variant: PackedVariant): PackedRow['language'] {
  if (variant.engine === 'python') return 'Python';
  return variant.engine === 'native' && variant.language === 'Python' ? 'Python' : 'Rust';
}

/** As `scripts/native/rows.ts` puts a row's code together. */
function codeOf(variant: PackedVariant): readonly SourceRegion[] {
  const { source, driver } = variant;
  const driven = driver === undefined ? [] : [driver];
  switch (variant.engine) {
    case 'python':
      return [source, ...driven];
    case 'extension':
      return driven;
    case 'native':
      return variant.module === undefined ? [driver ?? source] : driven;
  }
}

/** The module that has `entry`: a driver of an extension has one of its own. */
function moduleOf(variant: PackedVariant): string | null {
  switch (variant.engine) {
    case 'python':
      return null;
    case 'extension':
      return variant.driver === undefined ? variant.module : null;
    case 'native':
      return variant.module ?? null;
  }
}

/** Where a file of this repository lies in the folder of a download. */
function placeOf(file: string, crate: string): string {
  const own = `rust/${crate}/`;
  if (file.startsWith(own)) return file.slice(own.length);
  return `benchmark/sources/${path.posix.basename(file)}`;
}

/**
 * The files that a download needs beside those of its crate, by their place in its folder; each named by
 * its path in this repository.
 * @throws Error when two files would have the same place.
 */
export function filesFor(crate: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (place: string, file: string): void => {
    const there = files.get(place);
    if (there !== undefined && there !== file) {
      throw new Error(`${there} and ${file} would both be packed as ${place}: rename one of them.`);
    }
    files.set(place, file);
  };
  for (const { definition, input } of plans) {
    if (crateOf(definition) !== crate) continue;
    if (input === 'book') add('benchmark/moby-dick.txt', 'content/texts/moby-dick.txt');
    for (const variant of Object.values(definition.variants).filter(isPacked)) {
      for (const { file } of codeOf(variant)) {
        const place = placeOf(file, crate);
        if (place.startsWith('benchmark/')) add(place, file);
      }
    }
  }
  return files;
}
