/** Where, when and with what a record was made, so that a reader can judge and repeat it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import type { BenchmarkDefinition } from '../../src/bench/define.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot, root } from '../setup/paths.mjs';
import { listFiles } from '../setup/stamp.mjs';
import { builds } from '../ways/builds.mjs';

export interface Provenance {
  readonly command: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory_gib: number;
  readonly system: string;
  /** Tool or engine → version, for example `{ CPython: "3.11.7", rustc: "1.95.0" }`. */
  readonly versions: Readonly<Record<string, string>>;
  /** What was done to compile: profile and target features. */
  readonly build: string;
  /** SHA-256 over the measured source files, in the order listed. */
  readonly sources: { readonly files: readonly string[]; readonly sha256: string };
}

/** First line that a command prints, trimmed; throws if the command fails. */
export function firstLineOf(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8' }).split('\n')[0]?.trim() ?? '';
}

/** Versions of distributions in the project's virtual environment; throws if one is not installed. */
export function packageVersions(names: readonly string[]): Record<string, string> {
  const ask = 'import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))';
  const python = fromRoot('build', 'venv', 'bin', 'python');
  return Object.fromEntries(names.map((name) => [name, firstLineOf(python, ['-c', ask, name])]));
}

/** What decides how the builds of one kernel differ. */
const BUILD_FILES = [
  'rust/builds/Cargo.toml',
  'rust/builds/src/lib.rs',
  'scripts/steps/kernel-builds.mjs',
];

/** Files that decide what a benchmark measures: sources, drivers, and all of an extension's crate that is compiled. */
export function measuredFiles({ variants }: BenchmarkDefinition): string[] {
  const files = Object.values(variants).flatMap((variant) => {
    if (variant.engine === 'wasm' && variant.build !== undefined) {
      return [variant.source.file, ...BUILD_FILES];
    }
    if (variant.engine === 'wasm') return [variant.source.file];
    const driver = variant.driver === undefined ? [] : [variant.driver.file];
    if (variant.engine === 'python') return [variant.source.file, ...driver];
    if (variant.engine === 'native') {
      return [variant.source.file, ...driver, ...builtFrom(variant.build)];
    }
    const crate = `rust/${variant.module}`;
    const sources = readdirSync(`${crate}/src`).map((name) => `${crate}/src/${name}`);
    return [...sources, `${crate}/Cargo.toml`, `${crate}/Cargo.lock`, ...driver];
  });
  return [...new Set(files)].sort();
}

/** Sources of one of the builds in scripts/ways; throws if there is no such build. */
function builtFrom(name: string | undefined): string[] {
  if (name === undefined) return [];
  const build = builds.find((one) => one.name === name);
  if (build === undefined) {
    const known = builds.map((one) => one.name).join(', ');
    throw new PlainFailure(`scripts/ways/builds.mjs has no build "${name}", but ${known}.`);
  }
  return listFiles(root, build.sources);
}

/** One hash over several files' bytes; `files` are relative to the working directory. */
export function hashSources(files: readonly string[]): Provenance['sources'] {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return { files, sha256: hash.digest('hex') };
}

/** The facts of this machine that hold for every record made on it. */
export function describeMachine(): Pick<Provenance, 'cpu' | 'cores' | 'memory_gib' | 'system'> {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.machine()}`,
  };
}
