/** Build side of a benchmark: what a page ships of a declaration, or why it cannot. */
import type { BenchmarkDefinition, PageVariant } from '../bench/define.ts';
import { pageVariants, unitOf } from '../bench/define.ts';
import { formOf } from '../bench/inputs.ts';
import type { Form } from '../bench/kernels.ts';
import type { ShippedBenchmark } from './payload.ts';
import type { Setup, View } from './setup.ts';
import { completed } from './setup.ts';
import { REPOSITORY, resolveVariant, type Sources } from './variants.ts';

/** Sizes of a text's sweep: crossovers lie below the sizes that are worth measuring one by one. */
const TEXT_SWEEP = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** A declaration of which only what a page can offer is left. */
type OfferedBenchmark = BenchmarkDefinition & {
  readonly variants: Readonly<Record<string, PageVariant>>;
};

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
  declared: BenchmarkDefinition,
  { name, predict, about, preset = {} }: Placement = {},
  sources: Sources = REPOSITORY,
): ShippedBenchmark {
  const definition = { ...declared, variants: pageVariants(declared) };
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
    scale: 'log',
    ...preset,
  };
  for (const variant of [oracle, setup.baseline, ...setup.variants]) {
    requireVariant(definition, variant);
  }
  for (const size of [setup.size, definition.largeSize ?? setup.size]) {
    requireOffered(panel, 'size', size, sizes);
  }
  requireOffered(panel, 'input', setup.input, inputs);
  const forms = new Set(inputs.map(formOf));
  const code = Object.fromEntries(
    Object.entries(definition.variants).map(([variant, shown]) => [
      variant,
      resolveVariant(`Benchmark "${id}", variant "${variant}"`, shown, { forms, sources }),
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
    ...(definition.largeSize !== undefined && { largeSize: definition.largeSize }),
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
  { boundary, variants }: OfferedBenchmark,
  forms: ReadonlySet<Form>,
  sweep: readonly number[],
): readonly View[] {
  const hasWeight = Object.values(variants).some(
    (variant) => variant.engine === 'wasm' && variant.build !== undefined,
  );
  const weight = hasWeight ? (['weight'] as const) : [];
  if (sweep.length === 0) return [...weight, 'bars', 'table'];
  const isCall = (variant: PageVariant) =>
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
