/** Compiles ahead what the crates need that readers may change, and keeps the flags that cargo gives to rustc. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extensions, frames, starters } from '../../rust/crates.ts';
import { isWhole, projects } from '../../rust/projects.ts';
import type { Changeable } from '../../src/compiler/changeable.ts';
import {
  type CrateFlags,
  dependenciesOf,
  flagsIn,
  isComplete,
  KITS_FOLDER,
  type KitName,
  type Kits,
  ONLY_ASK,
  readKits,
} from '../compiler/kits.ts';
import { flagsBelowRoot } from '../compiler/root.ts';
import { fromRoot } from '../setup/paths.mjs';
import {
  cargoEnvironment,
  crateInputs,
  featuresFor,
  PAGE_TARGET,
  rustVersion,
  withoutFoldersFor,
} from './crate.ts';
import type { Step, StepContext } from './run-steps.ts';
import { listFiles } from './stamp.ts';

const manifest = 'src/generated/compiler.json';

/** A crate that cargo is asked to compile, to see which flags it gives. */
interface Compiled {
  /** Of its folder under rust/. */
  readonly name: string;
  /** Of its package and of its library. */
  readonly module: string;
  readonly options: readonly string[];
  /** The projects that its flags are for. */
  readonly uses: readonly string[];
}

/** The starters as the book's crates are: so they share what these need, compiled once. */
const LIKE_THE_CRATES = ['lto=true', 'codegen-units=1', 'strip="debuginfo"'];

const own: readonly Compiled[] = extensions.flatMap(({ name, changeable, pageFeatures }) =>
  changeable === undefined
    ? []
    : [{ name, module: name, options: featuresFor(pageFeatures), uses: [name] }],
);

/** One starter for all projects that readers type as a whole: they differ in their names alone. */
const shared: readonly Compiled[] = starters.slice(0, 1).map(({ name, module }) => ({
  name,
  module,
  options: LIKE_THE_CRATES.flatMap((setting) => ['--config', `profile.release.${setting}`]),
  uses: projects.filter(isWhole).map((project) => project.name),
}));

const ports: readonly Compiled[] = frames.map(({ name, module }) => ({
  name,
  module,
  options: [],
  uses: [name],
}));

const compiled = [...own, ...ports, ...shared];

/** The first shares its folder with the wheels, so that nothing is compiled twice. */
const kits: Readonly<
  Record<KitName, { flavour: 'emscripten' | 'emscripten-quick'; config: string[] }>
> = {
  shipped: { flavour: 'emscripten', config: [] },
  quick: { flavour: 'emscripten-quick', config: ['--config', 'profile.release.lto="off"'] },
};

export const compilerKits: Step = {
  name: 'compiler-kits',
  title: 'Getting ready to compile the reader’s Rust',
  inputs: [
    ...compiled.flatMap(({ name }) => crateInputs(name)),
    ...projects.map(({ folder }) => `${folder}/src`),
    'build/stamps/targets',
    'rust/crates.ts',
    'rust/projects.ts',
    'scripts/compiler/kits.ts',
    'scripts/compiler/root.ts',
    'scripts/link-side-module.mjs',
    'scripts/steps/crate.ts',
  ],
  values: rustVersion,
  outputs: [KITS_FOLDER, manifest],
  holds: () => isComplete(readKits()),
  async run(context) {
    rmSync(fromRoot(...KITS_FOLDER.split('/')), { recursive: true, force: true });
    const unavailable: Record<string, string> = {};
    const flags: Record<KitName, Record<string, CrateFlags>> = { shipped: {}, quick: {} };
    for (const kit of ['shipped', 'quick'] as const) {
      mkdirSync(dependenciesOf(kit), { recursive: true });
      for (const crate of compiled) {
        context.detail(`${crate.name}, ${kit}`);
        try {
          Object.assign(flags[kit], flagsOf(crate, await compile(context, kit, crate)));
        } catch (error) {
          // The site stands without it: this Rust can be read, and not changed.
          const reason = error instanceof Error ? error.message : String(error);
          for (const name of crate.uses) unavailable[name] = reason;
        }
      }
      copyDependencies(kit);
    }
    writeTables({ rustc: (await rustVersion()).rustc, flags, unavailable });
  },
};

/** By the name of a project. */
function flagsOf({ uses }: Compiled, flags: CrateFlags): Record<string, CrateFlags> {
  const users = projects.filter(({ name }) => uses.includes(name));
  return Object.fromEntries(
    users.map((user) => [user.name, isWhole(user) ? flagsBelowRoot(flags, user.module) : flags]),
  );
}

/** Compiles what a crate needs as for its wheel, which itself is compiled elsewhere. */
async function compile(
  { run }: StepContext,
  kit: KitName,
  { name, module, options: own }: Compiled,
): Promise<CrateFlags> {
  const { flavour, config } = kits[kit];
  const options = { cwd: fromRoot('rust', name), env: environment(flavour) };
  const target = ['--target', PAGE_TARGET];
  // Of what it has compiled already cargo would say nothing.
  await run('cargo', ['clean', '--release', ...target, '--package', module], options);
  const lines = await run(
    'cargo',
    [
      ...['rustc', '-v', '--release', '--locked', '--lib', '--crate-type', 'cdylib'],
      ...[...target, ...withoutFoldersFor(PAGE_TARGET), ...own, ...config],
      // As maturin does.
      ...['--', '-C', 'link-arg=-sSIDE_MODULE=2', '-C', 'link-arg=-sWASM_BIGINT', ONLY_ASK],
    ],
    options,
  );
  const version = /^version = "(.*)"$/m.exec(
    readFileSync(fromRoot('rust', name, 'Cargo.toml'), 'utf8'),
  );
  const variables = { CARGO_PKG_NAME: module, CARGO_PKG_VERSION: version?.[1] ?? '' };
  return { args: flagsIn(lines, module), variables };
}

function environment(flavour: 'emscripten' | 'emscripten-quick') {
  return {
    ...cargoEnvironment(flavour),
    PYO3_BUILD_EXTENSION_MODULE: '1',
    CARGO_TERM_COLOR: 'never',
  };
}

/** Libraries for the target, and the macros that the compiler itself runs. */
function copyDependencies(kit: KitName): void {
  const target = fromRoot('rust', 'target', kits[kit].flavour);
  for (const folder of [
    path.join(target, PAGE_TARGET, 'release', 'deps'),
    path.join(target, 'release', 'deps'),
  ]) {
    for (const file of readdirSync(folder)) {
      if (!/^lib.*\.(rlib|rmeta|so|dylib)$/.test(file)) continue;
      cpSync(path.join(folder, file), path.join(dependenciesOf(kit), file));
    }
  }
}

/** Writes what the service reads, and what the page is built with. */
function writeTables(made: Omit<Kits, 'build'>): void {
  const hash = createHash('sha256').update(JSON.stringify(made));
  const sources = projects.map(({ folder }) => `${folder}/src`);
  for (const file of listFiles(fromRoot(), sources))
    hash.update(`${file}\n`).update(readFileSync(fromRoot(...file.split('/'))));
  const build = hash.digest('hex').slice(0, 12);
  writeJson(`${KITS_FOLDER}/kits.json`, { build, ...made });
  const wheels = new Set(extensions.map(({ name }) => name));
  const crates = Object.fromEntries(
    projects.map(({ name, folder, module, files }) => [
      name,
      { folder, module, files, hasBooks: wheels.has(module) },
    ]),
  );
  writeJson(manifest, { build, crates } satisfies Changeable);
}

function writeJson(file: string, content: object): void {
  mkdirSync(path.dirname(fromRoot(...file.split('/'))), { recursive: true });
  writeFileSync(fromRoot(...file.split('/')), `${JSON.stringify(content, null, 2)}\n`);
}
