/** The Rust crates that are linked into what the page loads, asked from Cargo. */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { frames, wheels } from '../../../rust/crates.ts';
import type { Licensed } from './packages.ts';

/** Where a build is described, and for which target. */
const BUILDS = [
  ...[...wheels, ...frames].map(({ name }) => ({
    folder: `rust/${name}`,
    target: 'wasm32-unknown-emscripten',
  })),
  { folder: 'rust/browser', target: 'wasm32-unknown-unknown' },
];

/** The part of `cargo metadata` that is read. */
interface Metadata {
  readonly packages: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly license: string | null;
    readonly targets: readonly { readonly kind: readonly string[] }[];
  }[];
  readonly resolve: {
    readonly root: string;
    readonly nodes: readonly {
      readonly id: string;
      readonly deps: readonly {
        readonly pkg: string;
        readonly dep_kinds: readonly { readonly kind: string | null }[];
      }[];
    }[];
  };
}

/** What is linked: normal dependencies from the root on, without those that run in the compiler. */
export function linkedCrates({ packages, resolve }: Metadata): Licensed[] {
  const byId = new Map(packages.map((entry) => [entry.id, entry]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const macro = byId.get(id)?.targets.some(({ kind }) => kind.includes('proc-macro'));
    if (seen.has(id) || macro) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id)?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(resolve.root);
  return packages
    .filter(({ id }) => seen.has(id) && id !== resolve.root)
    .map(({ name, version, license }) => ({ name, version, licence: license ?? 'not named' }));
}

/** What cargo says of a build; fetched anew where its own copies of the packages were deleted since the build. */
function cargoMetadata(cwd: string, target: string): string {
  const args = ['metadata', '--format-version', '1', '--locked', '--filter-platform', target];
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  try {
    return execFileSync('cargo', [...args, '--offline'], options);
  } catch {
    return execFileSync('cargo', args, options);
  }
}

/** The crates of both builds by name, each once. Throws when Cargo does not know a build's packages. */
export function shippedCrates(root = process.cwd()): Licensed[] {
  const found = new Map<string, Licensed>();
  for (const { folder, target } of BUILDS) {
    const output = cargoMetadata(join(root, folder), target);
    const metadata: Metadata = JSON.parse(output);
    for (const crate of linkedCrates(metadata)) found.set(`${crate.name} ${crate.version}`, crate);
  }
  return [...found.values()]
    .filter(({ name }) => !wheels.some((ours) => ours.name === name))
    .sort((a, b) => a.name.localeCompare(b.name));
}
