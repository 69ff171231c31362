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
  const { driver } = variant;
  switch (variant.engine) {
    case 'python': {
      const { name, code } = codeOf(variant.source);
      const driven = driver === undefined ? '' : codeOf(driver).code;
      return { name, code: `${code}\n${driven}` };
    }
    case 'extension':
      return driver === undefined ? { module: variant.module } : codeOf(driver);
    case 'native': {
      const { module, entry } = variant;
      if (module === undefined) return codeOf(driver ?? variant.source);
      if (driver === undefined) return { module };
      const { name, code } = codeOf(driver);
      return { name, code: `${code}\nfrom ${module} import ${entry}` };
    }
  }
}

function foldersOf(variant: RunnableVariant): readonly string[] {
  if (variant.engine !== 'native' || variant.build === undefined) return [];
  return [fromRoot(BUILDS_FOLDER, variant.build)];
}

function codeOf({ file, region }: SourceRegion): { readonly name: string; readonly code: string } {
  return { name: file, code: readSource(file, region).text };
}
