/** Build side of a variant: reads its code, and fails on one that names what is not there. */
import { existsSync, readFileSync } from 'node:fs';
import type { PageVariant, SourceRegion } from '../bench/define.ts';
import type { Form } from '../bench/kernels.ts';
import { answerOf, KERNELS } from '../bench/kernels.ts';
import manifest from '../generated/builds.json' with { type: 'json' };
import type { ShippedVariant, Weight } from '../runtime/protocol.ts';
import { readSource } from '../snippet/source.ts';

/** Where the code comes from: the repository, or a table in a test. */
export interface Sources {
  /** The lines of a region; throws if the file or the region does not exist. */
  region(file: string, region: string): string;
  /** A whole file, or null if there is none. */
  file(path: string): string | null;
}

/** Reads the files of this repository; paths are relative to its root, where the build runs. */
export const REPOSITORY: Sources = {
  region: (file, region) => readSource(file, region).text,
  file: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
};

interface Context {
  readonly forms: ReadonlySet<Form>;
  readonly sources: Sources;
}

/**
 * The variant with its code.
 * @throws Error that begins with `where` if a region, an entry, a setup or a kernel does not exist.
 */
export function resolveVariant(
  where: string,
  variant: PageVariant,
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
    if (variant.driver === undefined) {
      requireDefinitions(where, code, wanted, placeOf(variant.source));
      return { ...variant, code };
    }
    return { ...variant, code, driverCode: readDriver(where, variant.driver, wanted, sources) };
  }
  if (variant.packages !== undefined) {
    if (variant.driver === undefined) {
      throw new Error(
        `${where} calls a package of others: name a "driver" that defines its entry.`,
      );
    }
    return { ...variant, code, driverCode: readDriver(where, variant.driver, wanted, sources) };
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
  return { ...variant, code, driverCode: readDriver(where, variant.driver, wanted, sources) };
}

function readDriver(
  where: string,
  driver: SourceRegion,
  wanted: readonly string[],
  sources: Sources,
): string {
  const code = readCode(where, driver, sources);
  requireDefinitions(where, code, wanted, placeOf(driver));
  return code;
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
