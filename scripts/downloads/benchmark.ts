/** What of the record a download can measure: `benchmark/` of a zip, with `run.py`, its inputs and the code of its rows. */
import { readFileSync } from 'node:fs';
import type {
  BenchmarkDefinition,
  NativeVariant,
  SourceRegion,
  Variant,
} from '../../src/bench/define.ts';
import { readSource } from '../../src/snippet/source.ts';
import { codeOf, moduleOf } from '../native/rows.ts';
import { plans, type RecordPlan } from '../record/plans.ts';
import { fromRoot, root } from '../setup/paths.mjs';

const PROGRAM = 'scripts/downloads/run.py';
/** Beside it. */
const INPUTS = 'scripts/downloads/inputs.py';
/** What `run.py` has in place of a project's own rows. */
const NO_ROWS = 'MODULE = ""\nBENCHMARKS: Sequence[Benchmark] = ()\n';
/** Longer lines are broken, as ruff does. */
const LINE = 88;

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

/** Plans of the record that the download of a crate measures. */
export function plansFor(crate: string): readonly RecordPlan[] {
  return plans.filter(
    ({ definition, native }) => native !== undefined && crateOf(definition) === crate,
  );
}

/** The variants of a benchmark that a download measures, by name. */
export function packedVariants({ variants }: BenchmarkDefinition): [string, PackedVariant][] {
  return Object.entries(variants).flatMap(([name, variant]) =>
    isPacked(variant) ? [[name, variant]] : [],
  );
}

/**
 * The files of `benchmark/` in the download of a crate, by their path in it; none where nothing is recorded.
 * @throws Error when two rows would have the same file.
 */
export function benchmarkFor(crate: string): Readonly<Record<string, string>> {
  const own = plansFor(crate);
  if (own.length === 0) return {};
  const files = new Map<string, string>();
  const add = (place: string, text: string): void => {
    if ((files.get(place) ?? text) !== text) throw new Error(`${crate} has two files ${place}.`);
    files.set(place, text);
  };
  const rows = own.map((plan) => pythonOf(plan)).join('');
  const program = read(PROGRAM);
  const [before, after] = program.split(NO_ROWS);
  if (before === undefined || after === undefined) {
    throw new Error(`${PROGRAM} has no lines "${NO_ROWS}" to put rows in.`);
  }
  add('run.py', `${before}MODULE = ${quoted(crate)}\nBENCHMARKS = [\n${rows}]\n${after}`);
  add('inputs.py', read(INPUTS));
  for (const { definition, input } of own) {
    if (input === 'book') add('moby-dick.txt', read('content/texts/moby-dick.txt'));
    for (const [, variant] of packedVariants(definition)) {
      const code = codeOf(variant);
      const texts = code.map(({ file, region }) => readSource(file, region, root).text.trim());
      if (code.length > 0) add(`measured/${fileOf(code)}.py`, `${texts.join('\n\n\n')}\n`);
    }
  }
  return Object.fromEntries(files);
}

function read(file: string): string {
  return readFileSync(fromRoot(file), 'utf8');
}

/** A `Benchmark` of run.py. */
function pythonOf({ definition, input, native }: RecordPlan): string {
  const { id, title, oracle, baseline, variants } = definition;
  const elsewhere = Object.values(variants)
    .filter((variant) => variant.engine === 'native')
    .filter((variant) => !isPlain(variant))
    .map(({ label, language, binding }) => `        # ${label} (${language}, ${binding})\n`);
  const fields = { id, title, input };
  const sizes = native?.sizes.map((size) => size.toLocaleString('en').replaceAll(',', '_')) ?? [];
  return [
    '    Benchmark(\n',
    ...Object.entries(fields).map(([name, text]) => `        ${name}=${quoted(text)},\n`),
    `        sizes=[${sizes.join(', ')}],\n`,
    `        oracle=${quoted(oracle)},\n`,
    `        baseline=${quoted(baseline)},\n`,
    '        rows=[\n',
    ...packedVariants(definition).map(([name, variant]) => rowOf(name, variant)),
    '        ],\n',
    ...(elsewhere.length === 0
      ? []
      : [
          '        # Recorded on the site, with other compilers, packages or builds:\n',
          ...elsewhere,
        ]),
    '    ),\n',
  ].join('');
}

/** A `Row` of run.py. */
function rowOf(name: string, variant: PackedVariant): string {
  const { label, entry, setup, fresh } = variant;
  const inCode = `measured.${fileOf(codeOf(variant))}`;
  const fields = [
    quoted(name),
    quoted(`${languageOf(variant)}: ${label}`),
    quoted(`${moduleOf(variant) ?? inCode}:${entry}`),
    ...(setup === undefined ? [] : [`setup=${quoted(`${inCode}:${setup}`)}`]),
    ...(fresh ? ['fresh=True'] : []),
  ];
  const line = `            Row(${fields.join(', ')}),\n`;
  if (line.length <= LINE + 1) return line;
  return `            Row(\n${fields.map((field) => `                ${field},\n`).join('')}            ),\n`;
}

/** A text as Python writes it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The module below `measured` that has this code: the file that the chapter shows of it. */
function fileOf(code: readonly SourceRegion[]): string {
  return code.map(({ region }) => region).join('_');
}

function languageOf(variant: PackedVariant): 'Python' | 'Rust' {
  if (variant.engine === 'python') return 'Python';
  return variant.engine === 'native' && variant.language === 'Python' ? 'Python' : 'Rust';
}
