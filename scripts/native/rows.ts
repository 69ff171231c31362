/** How a variant that CPython or PyPy can run is told to batches.py. */
import type { SourceRegion, Variant, WasmVariant } from '../../src/bench/define.ts';
import { readSource } from '../../src/snippet/source.ts';
import { BUILDS_FOLDER } from '../bindings/paths.ts';
import { fromRoot } from '../setup/paths.mjs';

/** Every variant but those without Python. */
export type RunnableVariant = Exclude<Variant, WasmVariant>;

/** The variants of a benchmark that a computer's Python runs. */
export function runnableVariants(
  variants: Readonly<Record<string, Variant>>,
): Record<string, RunnableVariant> {
  return Object.fromEntries(
    Object.entries(variants).flatMap(([name, variant]) =>
      variant.engine === 'wasm' ? [] : [[name, variant]],
    ),
  );
}

/** The part of a request that says what is called: arguments of `define` or `imported` in timing.py. */
export function rowOf(variant: RunnableVariant): { row: object; folders: readonly string[] } {
  const { entry, setup = null, fresh = false } = variant;
  const called = { entry, setup, fresh };
  return { row: { ...called, ...whatIsCalled(variant) }, folders: foldersOf(variant) };
}

function whatIsCalled(variant: RunnableVariant): object {
  const module = moduleOf(variant);
  const regions = codeOf(variant);
  const [first] = regions;
  if (first === undefined) return { module };
  const code = regions.map(({ file, region }) => readSource(file, region).text);
  if (module !== null) code.push(`from ${module} import ${variant.entry}`);
  return { name: first.file, code: code.join('\n') };
}

/** Regions of Python that are run first, in order: they have `setup`, and `entry` if there is no module. */
export function codeOf(variant: RunnableVariant): readonly SourceRegion[] {
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
export function moduleOf(variant: RunnableVariant): string | null {
  switch (variant.engine) {
    case 'python':
      return null;
    case 'extension':
      return variant.driver === undefined ? variant.module : null;
    case 'native':
      return variant.module ?? null;
  }
}

function foldersOf(variant: RunnableVariant): readonly string[] {
  if (variant.engine !== 'native' || variant.build === undefined) return [];
  return [fromRoot(BUILDS_FOLDER, variant.build)];
}
