/** What of the record a download can measure: the table of rows that goes into a zip, and the files they need. */
import path from 'node:path';
import {
  type BenchmarkDefinition,
  type InputKind,
  type SourceRegion,
  type Unit,
  unitOf,
  type Variant,
} from '../../src/bench/define.ts';
import { plans, type RecordPlan } from '../record/plans.ts';

/** A row as `harness/catalogue.py` reads it; files are relative to the folder of the project. */
export interface PackedRow {
  readonly variant: string;
  readonly label: string;
  readonly language: 'Python' | 'Rust';
  readonly source: SourceRegion;
  /** Regions of Python that are run first, in order; if there are none, `entry` is a function of `module`. */
  readonly code: readonly SourceRegion[];
  readonly module: string | null;
  readonly entry: string;
  readonly setup: string | null;
  readonly fresh: boolean;
  /** Why the row cannot be measured outside this repository. */
  readonly absent: string | null;
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
}

/** What `rows.json` holds. */
export interface PackedTable {
  readonly module: string;
  readonly benchmarks: readonly PackedBenchmark[];
}

/** Drivers that load what only this repository's steps build. */
const ABSENT: Readonly<Record<string, string>> = {
  'content/chapters/02-getting-started/debug_build.py':
    "needs a second build of the module, for debugging, which the site's repository makes",
};

type PackedVariant = Exclude<Variant, { readonly engine: 'wasm' }>;

/**
 * The rows in Python and Rust, with NumPy where that is all they need. Rows in other languages or over
 * other bindings need compilers and packages of their own, and a wasm kernel has no Python.
 */
function isPacked(variant: Variant): variant is PackedVariant {
  switch (variant.engine) {
    case 'python':
    case 'extension':
      return true;
    case 'native':
      return variant.language === 'Python' && variant.binding === 'NumPy';
    case 'wasm':
      return false;
  }
}

/** The crate whose download measures a benchmark: that of its Rust rows; null if it has none. */
function crateOf({ variants }: BenchmarkDefinition): string | null {
  for (const variant of Object.values(variants)) {
    if (variant.engine === 'extension') return variant.module;
  }
  return null;
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
  const unit = unitOf(definition);
  const kinds = [input, ...others];
  return [{ id, title, unit, inputs: kinds, sizes: native.sizes, oracle, baseline, rows }];
}

function packedRow(name: string, variant: PackedVariant, crate: string): PackedRow {
  const { label, entry, setup = null, fresh = false, source, driver } = variant;
  const inside = ({ file, region }: SourceRegion): SourceRegion => ({
    file: placeOf(file, crate),
    region,
  });
  return {
    variant: name,
    label,
    language: variant.engine === 'extension' ? 'Rust' : 'Python',
    source: inside(source),
    code: codeOf(variant).map(inside),
    module: variant.engine === 'extension' ? variant.module : null,
    entry,
    setup,
    fresh,
    absent: (driver && ABSENT[driver.file]) ?? null,
  };
}

/** As `scripts/native/rows.ts` puts a row's code together. */
function codeOf(variant: PackedVariant): readonly SourceRegion[] {
  const { engine, source, driver } = variant;
  switch (engine) {
    case 'python':
      return driver === undefined ? [source] : [source, driver];
    case 'extension':
      return driver === undefined ? [] : [driver];
    case 'native':
      return [driver ?? source];
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
    if (input === 'book') add('benchmark/moby-dick.txt', 'public/texts/moby-dick.txt');
    for (const variant of Object.values(definition.variants).filter(isPacked)) {
      for (const { file } of codeOf(variant)) {
        const place = placeOf(file, crate);
        if (place.startsWith('benchmark/')) add(place, file);
      }
    }
  }
  return files;
}
