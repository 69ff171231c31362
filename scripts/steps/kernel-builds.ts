/** Builds one kernel in many ways, lays the modules under public/engine and writes down how large each is. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { fromRoot } from '../setup/paths.mjs';
import { cargoEnvironment, crateInputs, rustVersion, withoutFolders } from './crate.ts';
import { freshFolder, hashOfAssets } from './engine-folder.ts';
import type { Step, StepContext } from './run-steps.ts';

const triple = 'wasm32-unknown-unknown';
const scratch = 'build/wasm/builds';
const manifest = 'src/generated/builds.json';

interface Build {
  /** As a benchmark's variant names it. */
  readonly name: string;
  /** Of rust/builds/Cargo.toml. */
  readonly profile: string;
  readonly simd: boolean;
  /** Afterwards, by wasm-opt. */
  readonly optimised?: boolean;
}

export const builds: readonly Build[] = [
  { name: 'debug', profile: 'dev', simd: false },
  { name: 'release', profile: 'release', simd: false },
  { name: 'release-simd', profile: 'release', simd: true },
  { name: 'lto', profile: 'speed', simd: false },
  { name: 'lto-simd', profile: 'speed', simd: true },
  { name: 'lto-simd-opt', profile: 'speed', simd: true, optimised: true },
  { name: 's', profile: 'small', simd: false },
  { name: 's-simd', profile: 'small', simd: true },
  { name: 'z', profile: 'smallest', simd: false },
  { name: 'z-simd', profile: 'smallest', simd: true },
];

export const kernelBuilds: Step = {
  name: 'kernel-builds',
  title: 'Building one kernel in ten ways',
  inputs: [
    ...crateInputs('doubles'),
    ...crateInputs('builds'),
    'build/stamps/targets',
    'node_modules/binaryen/package.json',
    'scripts/steps/crate.ts',
    'scripts/steps/engine-folder.ts',
  ],
  values: rustVersion,
  outputs: [manifest],
  holds: () =>
    existsSync(fromRoot('public', JSON.parse(readFileSync(fromRoot(manifest), 'utf8')).base)),
  async run({ run, detail }) {
    rmSync(fromRoot(scratch), { recursive: true, force: true });
    mkdirSync(fromRoot(scratch), { recursive: true });
    for (const build of builds) {
      detail(build.name);
      await compile(build, run);
    }
    layOut(builds.map(({ name }) => name));
  },
};

async function compile({ name, profile, simd, optimised = false }: Build, run: StepContext['run']) {
  const targetFolder = fromRoot('rust', 'target', 'builds');
  await run('cargo', ['build', '--locked', '--profile', profile, '--target', triple], {
    cwd: fromRoot('rust', 'builds'),
    env: {
      ...cargoEnvironment('wasm'),
      CARGO_TARGET_DIR: targetFolder,
      // In place of the flags in rust/.cargo/config.toml, which ask for SIMD.
      RUSTFLAGS: [`-Ctarget-feature=${simd ? '+' : '-'}simd128`, ...withoutFolders()].join(' '),
    },
  });
  const folder = profile === 'dev' ? 'debug' : profile;
  const built = path.join(targetFolder, triple, folder, 'oxidizing_builds.wasm');
  const output = fromRoot(scratch, `${name}.wasm`);
  if (!optimised) copyFileSync(built, output);
  else {
    const features = ['--enable-simd', '--enable-bulk-memory', '--enable-sign-ext'];
    const more = ['--enable-nontrapping-float-to-int', '--enable-mutable-globals'];
    const options = ['-O3', ...features, ...more, '--output', output];
    await run(fromRoot('node_modules', '.bin', 'wasm-opt'), [built, ...options]);
  }
}

function layOut(names: readonly string[]) {
  const modules = names.map((name) => ({
    name,
    content: readFileSync(fromRoot(scratch, `${name}.wasm`)),
  }));
  const base = `/engine/builds-${hashOfAssets(modules)}/`;
  const target = freshFolder(base);
  const listed = modules.map(({ name, content }) => {
    const packed = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
    writeFileSync(path.join(target, `${name}.wasm`), content);
    // The server hands this one out, as it does with Python's own files.
    writeFileSync(path.join(target, `${name}.wasm.gz`), packed);
    return { name, bytes: content.length, gzip: packed.length };
  });
  mkdirSync(fromRoot('src', 'generated'), { recursive: true });
  writeFileSync(fromRoot(manifest), `${JSON.stringify({ base, builds: listed }, null, 2)}\n`);
}
