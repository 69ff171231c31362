/** Build side of a benchmark: reads the code of each variant and fails on one that names nothing. */
import { existsSync, readFileSync } from 'node:fs';
import type { BenchmarkDefinition, SourceRegion, Variant } from '../../bench/define.ts';
import { unitOf } from '../../bench/define.ts';
import { formOf } from '../../bench/inputs.ts';
import type { Form } from '../../bench/kernels.ts';
import { answerOf, KERNELS } from '../../bench/kernels.ts';
import type { ShippedVariant, Weight } from '../../cell/protocol.ts';
import manifest from '../../generated/builds.json' with { type: 'json' };
import { readSource } from '../../snippet/source.ts';
import type { Setup, View } from './setup.ts';
import { completed } from './setup.ts';
import type { ShippedBenchmark } from './shipped.ts';

/** Where the code comes from: the repository, or a table in a test. */
export interface Sources {
  /** The lines of a region; throws if the file or the region does not exist. */
  region(file: string, region: string): string;
  /** A whole file, or null if there is none. */
  file(path: string): string | null;
}

/** Reads the files of this repository; paths are relative to its root, where the build runs. */
const REPOSITORY: Sources = {
  region: (file, region) => readSource(file, region).text,
  file: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
};

/** Sizes of a text's sweep: crossovers lie below the sizes that are worth measuring one by one. */
const TEXT_SWEEP = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** What a page says about a benchmark beyond its declaration. */
export interface Placement {
  /** Name of the panel where a page or the site has several of one declaration. */
  readonly name?: string | undefined;
  /** Id of the prediction whose answer is marked on the chart. */
  readonly predict?: string | undefined;
  /** Variant the prediction is about; the first one of an extension if absent. */
  readonly about?: string | undefined;
  /** What the reader finds set. */
  readonly preset?: Partial<Setup>;
}

/**
 * The benchmark with the code of each variant.
 *
 * @throws Error that names the benchmark and the variant if a region does not exist, if it does not
 *   define the variant's entry, or if the oracle, the baseline, a preset or a guess names nothing.
 */
export function resolveBenchmark(
  definition: BenchmarkDefinition,
  { name, predict, about, preset = {} }: Placement = {},
  sources: Sources = REPOSITORY,
): ShippedBenchmark {
  const { id, title, oracle, inputs, sizes } = definition;
  const panel = name ?? id;
  requireName(id);
  requireName(panel);
  const variants = Object.keys(definition.variants);
  const setup: Setup = {
    input: inputs[0],
    size: definition.defaultSize,
    seed: 1,
    variants: definition.preselected ?? variants,
    baseline: definition.baseline,
    view: 'bars',
    scale: 'linear',
    ...preset,
  };
  for (const variant of [oracle, setup.baseline, ...setup.variants]) {
    requireVariant(definition, variant);
  }
  requireOffered(panel, 'size', setup.size, sizes);
  requireOffered(panel, 'input', setup.input, inputs);
  const forms = new Set(inputs.map(formOf));
  const code = Object.fromEntries(
    Object.entries(definition.variants).map(([variant, declared]) => [
      variant,
      resolveVariant(`Benchmark "${id}", variant "${variant}"`, declared, { forms, sources }),
    ]),
  );
  const sweep = sweepOf(definition, forms);
  const views = viewsOf(definition, forms, sweep);
  requireOffered(panel, 'view', setup.view, views);
  return {
    id,
    title,
    panel,
    variants,
    oracle,
    inputs,
    sizes,
    unit: unitOf(definition),
    sweep,
    views,
    preset: completed({ variants, oracle }, setup),
    code,
    guess: predict === undefined ? null : resolveGuess(definition, predict, about),
  };
}

/** @throws Error when the sizes do not grow from 1 on: a logarithmic axis has no 0. */
function sweepOf(
  { id, sweep, sizes }: BenchmarkDefinition,
  forms: ReadonlySet<Form>,
): readonly number[] {
  if (sweep === false) return [];
  const wanted = sweep ?? (forms.has('text') ? TEXT_SWEEP : sizes);
  wanted.forEach((size, index) => {
    if (size > (wanted[index - 1] ?? 0)) return;
    throw new Error(
      `Benchmark "${id}": the sizes of a sweep must grow, from 1 on, but are ${wanted.join(', ')}.`,
    );
  });
  return wanted;
}

function viewsOf(
  { boundary, variants }: BenchmarkDefinition,
  forms: ReadonlySet<Form>,
  sweep: readonly number[],
): readonly View[] {
  const hasWeight = Object.values(variants).some(
    (variant) => variant.engine === 'wasm' && variant.build !== undefined,
  );
  const weight = hasWeight ? (['weight'] as const) : [];
  if (sweep.length === 0) return [...weight, 'bars', 'table'];
  const isCall = (variant: Variant) =>
    variant.engine === 'extension' && variant.setup === undefined;
  const offered = boundary ?? (forms.has('text') && Object.values(variants).some(isCall));
  const views = offered ? (['bars', 'sizes', 'boundary'] as const) : (['bars', 'sizes'] as const);
  return [...weight, ...views, 'table'];
}

function requireName(name: string): void {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return;
  throw new Error(
    `Benchmark name "${name}" is not usable in links: write lower-case letters, digits and hyphens, for example "count-doubles".`,
  );
}

function requireOffered<T>(panel: string, what: string, value: T, offered: readonly T[]): void {
  if (offered.includes(value)) return;
  throw new Error(
    `Benchmark "${panel}": ${what} ${value} is not one of those it offers (${offered.join(', ')}).`,
  );
}

function resolveGuess(
  definition: BenchmarkDefinition,
  prediction: string,
  about: string | undefined,
): { prediction: string; variant: string } {
  const variant =
    about ??
    Object.entries(definition.variants).find(([, { engine }]) => engine === 'extension')?.[0];
  if (variant === undefined) {
    throw new Error(
      `Benchmark "${definition.id}": prediction "${prediction}" needs a variant that it is about; name one with about="…".`,
    );
  }
  requireVariant(definition, variant);
  return { prediction, variant };
}

function requireVariant({ id, variants }: BenchmarkDefinition, name: string): void {
  if (Object.hasOwn(variants, name)) return;
  throw new Error(
    `Benchmark "${id}" names a variant "${name}", but has only ${Object.keys(variants).join(', ')}.`,
  );
}

interface Context {
  readonly forms: ReadonlySet<Form>;
  readonly sources: Sources;
}

function resolveVariant(
  where: string,
  variant: Variant,
  { forms, sources }: Context,
): ShippedVariant {
  const code = readCode(where, variant.source, sources);
  if (variant.engine === 'wasm') {
    for (const form of forms) requireKernel(where, form, variant.entry);
    if (variant.build === undefined) return { ...variant, code };
    return { ...variant, code, weight: weightOf(where, variant.build) };
  }
  if (variant.fresh && variant.setup === undefined) {
    throw new Error(`${where} is "fresh" without a "setup": name what is to be called anew.`);
  }
  const wanted = [variant.entry, ...(variant.setup === undefined ? [] : [variant.setup])];
  if (variant.engine === 'python') {
    requireDefinitions(where, code, wanted, placeOf(variant.source));
    return { ...variant, code };
  }
  const stub = `rust/${variant.module}/${variant.module}.pyi`;
  const text = sources.file(stub);
  if (text === null) {
    throw new Error(
      `${where}: module "${variant.module}" has no stub ${stub}. Name a module that has a folder under rust/.`,
    );
  }
  if (variant.driver === undefined) {
    requireDefinitions(where, text, wanted, stub);
    return { ...variant, code };
  }
  const driverCode = readCode(where, variant.driver, sources);
  requireDefinitions(where, driverCode, wanted, placeOf(variant.driver));
  return { ...variant, code, driverCode };
}

function placeOf({ file, region }: SourceRegion): string {
  return `region "${region}" of ${file}`;
}

function requireKernel(where: string, form: Form, entry: string): void {
  if (answerOf(form, entry) !== undefined) return;
  const known = Object.keys(KERNELS[form]).join(', ') || 'none';
  throw new Error(
    `${where}: the wasm module has no kernel "${entry}" for inputs of the form "${form}"; it has: ${known}.`,
  );
}

/** @throws Error when there is no such build. */
function weightOf(where: string, build: string): Weight {
  const found = manifest.builds.find(({ name }) => name === build);
  if (found !== undefined) return { bytes: found.bytes, gzip: found.gzip };
  const known = manifest.builds.map(({ name }) => name).join(', ');
  throw new Error(`${where} names a build "${build}"; there are: ${known}.`);
}

function readCode(where: string, source: SourceRegion, sources: Sources): string {
  try {
    return sources.region(source.file, source.region);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${where} names a source that cannot be read. ${reason}`, { cause });
  }
}

/** A class is called like a function, so it counts as one; so does what is imported by name. */
function requireDefinitions(
  where: string,
  text: string,
  wanted: readonly string[],
  place: string,
): void {
  const defined = [...text.matchAll(/^(?:(?:async )?def (\w+)\s*\(|class (\w+)\b)/gm)].map(
    ([, name, type]) => name ?? type,
  );
  for (const [, listed, line] of text.matchAll(/^from \S+ import (?:\(([^)]*)\)|(.+)$)/gm)) {
    defined.push(...((listed ?? line ?? '').match(/\w+/g) ?? []));
  }
  const found = defined.length > 0 ? `it defines ${defined.join(', ')}` : 'it defines no function';
  for (const entry of wanted) {
    if (defined.includes(entry)) continue;
    throw new Error(
      `${where}: expected "def ${entry}(" in ${place}, but ${found}. Correct the entry or the region.`,
    );
  }
}
