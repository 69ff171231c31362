/**
 * Compiles the kernel of rust/builds, without Python, in a profile that a reader has picked. It needs nothing that was
 * compiled ahead: the crate with the kernel is compiled first, then the one with the doors, both in that profile.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Profile } from '../../src/compiler/profile.ts';
import type { CompileRequest } from '../../src/compiler/protocol.ts';
import { fromRoot } from '../setup/paths.mjs';
import { type Compiled, failureOf } from './compiled.ts';
import type { Limits } from './limits.ts';
import { flagsInWords, MESSAGES } from './rustc.ts';
import type { Sandbox } from './sandbox.ts';
import { sha256 } from './sha256.ts';
import { withWorkFolder } from './work-folder.ts';

/** Folders under rust/, in the order in which they are compiled. */
const CRATES = ['doubles', 'builds'] as const;

/** For both crates; what a profile does not say is as in Cargo's release profile. */
function optionsOf(profile: Profile): string[] {
  return [
    ...['--edition=2024', '--target', 'wasm32-unknown-unknown', '-C', 'strip=debuginfo'],
    ...['-C', `opt-level=${profile['opt-level']}`],
    ...['-C', `codegen-units=${profile['codegen-units']}`],
    ...['-C', `target-feature=${profile.simd === 'on' ? '+' : '-'}simd128`],
  ];
}

/** For what is linked. Without any, the compiler optimises across the parts of one crate all the same. */
const LTO: Readonly<Record<Profile['lto'], readonly string[]>> = {
  ...{ false: [], thin: ['-C', 'lto=thin'], true: ['-C', 'lto'] },
};

/** All that is compiled, by its hash. */
export function kernelSources(): string {
  const files = [
    'rust/doubles/src/lib.rs',
    'rust/doubles/src/count.rs',
    'rust/doubles/src/pieces.rs',
    'rust/builds/src/lib.rs',
  ];
  return sha256(files.map((file) => readFileSync(fromRoot(...file.split('/')), 'utf8')).join('\n'));
}

export async function builtKernel(
  { profile }: CompileRequest,
  sandbox: Sandbox,
  limits: Limits,
  signal: AbortSignal,
): Promise<Compiled> {
  if (profile === undefined) throw new Error('A kernel is compiled in a profile.');
  return withWorkFolder(async (work) => {
    const places = {
      crate: path.join(work, 'crate'),
      dependencies: path.join(work, 'none'),
      out: path.join(work, 'out'),
    };
    for (const folder of [places.dependencies, places.out]) mkdirSync(folder);
    for (const crate of CRATES)
      cpSync(fromRoot('rust', crate, 'src'), path.join(places.crate, crate), { recursive: true });
    const { out } = sandbox.seen(places);
    const own = {
      doubles: ['--crate-name', 'doubles', '--crate-type', 'rlib'],
      builds: [
        ...['--crate-name', 'oxidizing_builds', '--crate-type', 'cdylib'],
        ...['--extern', `doubles=${out}/libdoubles.rlib`, ...LTO[profile.lto]],
      ],
    };
    const options = optionsOf(profile);
    const start = performance.now();
    for (const crate of CRATES) {
      const args = [`${crate}/lib.rs`, ...own[crate], ...options, ...MESSAGES, '--out-dir', out];
      const ended = await sandbox.run('rustc', args, { places, variables: {}, limits, signal });
      const failure = failureOf(ended, []);
      if (failure !== null) return { answer: failure, module: null };
    }
    const milliseconds = Math.round(performance.now() - start);
    const module = readFileSync(path.join(places.out, 'oxidizing_builds.wasm'));
    const gzip = gzipSync(module, { level: constants.Z_BEST_COMPRESSION }).length;
    return {
      answer: {
        ...{ kind: 'built', hash: sha256(module), diagnostics: [], isKept: false, milliseconds },
        flags: flagsInWords({ args: [...options, ...LTO[profile.lto]] }),
        weight: { bytes: module.length, gzip },
      },
      module,
    };
  });
}
