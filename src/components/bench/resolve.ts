/** Build side of a benchmark: reads the code of each variant and fails on one that names nothing. */
import { existsSync, readFileSync } from 'node:fs';
import type { BenchmarkDefinition, KernelName, Variant } from '../../bench/define.ts';
import type { ShippedVariant } from '../../cell/protocol.ts';
import { readSource } from '../../snippet/source.ts';
import type { Setup } from './setup.ts';
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

/** All kernels of the wasm-pack module: the type checker fails here when `KernelName` changes. */
const KERNELS: Readonly<Record<KernelName, true>> = {
  count_zipped: true,
  count_once: true,
  count_bytes: true,
  count_blocks: true,
  count: true,
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
  const code = Object.fromEntries(
    Object.entries(definition.variants).map(([variant, declared]) => [
      variant,
      resolveVariant(`Benchmark "${id}", variant "${variant}"`, declared, sources),
    ]),
  );
  return {
    id,
    title,
    panel,
    variants,
    oracle,
    inputs,
    sizes,
    preset: completed({ variants, oracle }, setup),
    code,
    guess: predict === undefined ? null : resolveGuess(definition, predict, about),
  };
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

function resolveVariant(where: string, variant: Variant, sources: Sources): ShippedVariant {
  const code = readCode(where, variant, sources);
  switch (variant.engine) {
    case 'python':
      requireDefinition(
        where,
        code,
        variant.entry,
        `region "${variant.source.region}" of ${variant.source.file}`,
      );
      break;
    case 'extension': {
      const stub = `rust/${variant.module}/${variant.module}.pyi`;
      const text = sources.file(stub);
      if (text === null) {
        throw new Error(
          `${where}: module "${variant.module}" has no stub ${stub}. Name a module that has a folder under rust/.`,
        );
      }
      requireDefinition(where, text, variant.entry, stub);
      break;
    }
    case 'wasm':
      if (!Object.hasOwn(KERNELS, variant.entry)) {
        throw new Error(
          `${where}: the wasm module has no kernel "${variant.entry}"; it has ${Object.keys(KERNELS).join(', ')}.`,
        );
      }
  }
  return { ...variant, code };
}

function readCode(where: string, { source }: Variant, sources: Sources): string {
  try {
    return sources.region(source.file, source.region);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${where} names a source that cannot be read. ${reason}`, { cause });
  }
}

function requireDefinition(where: string, text: string, entry: string, place: string): void {
  const defined = [...text.matchAll(/^(?:async )?def (\w+)\s*\(/gm)].map((match) => match[1]);
  if (defined.includes(entry)) return;
  const found = defined.length > 0 ? `it defines ${defined.join(', ')}` : 'it defines no function';
  throw new Error(
    `${where}: expected "def ${entry}(" in ${place}, but ${found}. Correct the entry or the region.`,
  );
}
