/** Where, when and with what a record was made, so that a reader can judge and repeat it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Variant } from '../../src/bench/define.ts';
import { builds } from '../bindings/builds.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { root } from '../setup/paths.mjs';
import { listFiles } from '../steps/stamp.ts';

/** The machine that a record, or a run of it, was measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory_gib: number;
  readonly system: string;
}

/** Hash over the measured source files' bytes, in the order listed. */
export interface Sources {
  readonly files: readonly string[];
  readonly sha256: string;
}

/** What decides how the builds of one kernel differ. */
const BUILD_FILES = [
  'rust/builds/Cargo.toml',
  'rust/builds/src/lib.rs',
  'scripts/steps/kernel-builds.ts',
];

/** Files that decide what is measured: sources, drivers, and all of an extension's crate that is compiled. */
export function measuredFiles(variants: Readonly<Record<string, Variant>>): string[] {
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
    if (variant.packages !== undefined) {
      const pins = variant.packages.map((name) => `scripts/bindings/requirements/${name}.txt`);
      return [variant.source.file, ...driver, ...pins];
    }
    const crate = `rust/${variant.module}`;
    // Each of the ports is a folder of its own.
    const folder = variant.module === 'ports' ? path.dirname(variant.source.file) : `${crate}/src`;
    const sources = readdirSync(folder).map((name) => `${folder}/${name}`);
    return [...sources, `${crate}/Cargo.toml`, `${crate}/Cargo.lock`, ...driver];
  });
  return [...new Set(files)].sort();
}

/** Sources of one of the builds in scripts/bindings; throws if there is no such build. */
function builtFrom(name: string | undefined): string[] {
  if (name === undefined) return [];
  const build = builds.find((one) => one.name === name);
  if (build === undefined) {
    const known = builds.map((one) => one.name).join(', ');
    throw new PlainFailure(`scripts/bindings/builds.ts has no build "${name}", but ${known}.`);
  }
  return listFiles(root, build.sources);
}

/** One hash over several files' bytes; `files` are relative to the working directory. */
export function hashSources(files: readonly string[]): Sources {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return { files, sha256: hash.digest('hex') };
}

/** The facts of this machine that hold for every record made on it. */
export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    system: `${distribution()}${os.type()} ${kernel()}, ${os.machine()}`,
  };
}

/** The version of the kernel, without what its builder has added to it. */
function kernel(): string {
  return /^[\d.]+/.exec(os.release())?.[0] ?? os.release();
}

/** "Debian GNU/Linux 12 (bookworm), " or nothing, where the system does not say. */
function distribution(): string {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1];
  return name === undefined ? '' : `${name}, `;
}

/** What pytest-benchmark calls `machine_info`, without the machine's name. */
export function describeHost(): object {
  const { cpu, cores } = describeMachine();
  return {
    machine: os.machine(),
    system: os.type(),
    release: kernel(),
    python_implementation: 'CPython',
    cpu: { brand_raw: cpu, count: cores },
  };
}
