/** What the builds of the crates have in common. */
import os from 'node:os';
import path from 'node:path';
import { fromRoot } from '../setup/paths.mjs';
import { ask } from '../setup/prerequisites.mjs';

/**
 * Files of a crate that its builds read: not its tests.
 * @param name Folder under rust/.
 */
export function crateInputs(name: string) {
  const manifests = ['Cargo.toml', 'Cargo.lock', 'pyproject.toml'];
  const own = [...manifests, 'README.md', 'src', 'python', `${name}.pyi`];
  return [...own.map((entry) => `rust/${name}/${entry}`), 'rust/.cargo/config.toml'];
}

/** What the Python of the page runs. */
export const PAGE_TARGET = 'wasm32-unknown-emscripten';

/** Options of cargo and maturin for the wheel of the page: `pageFeatures` in place of the default ones. */
export function featuresFor(pageFeatures: readonly string[] | undefined): string[] {
  if (pageFeatures === undefined) return [];
  return ['--no-default-features', '--features', pageFeatures.join(',')];
}

/** A newer compiler builds again. */
export async function rustVersion() {
  return { rustc: (await ask('rustc', ['--version'])) ?? 'none' };
}

/**
 * @param flavour Each has a target folder of its own: "bindings" for rows that are
 *   recorded, since a crate that depends on another's kernels builds that one anew without its Python front door.
 */
export function cargoEnvironment(
  flavour: 'native' | 'emscripten' | 'emscripten-quick' | 'wasm' | 'bindings' | 'bindgen',
): Record<string, string | undefined> {
  return {
    CARGO_TARGET_DIR: fromRoot('rust', 'target', flavour),
    // A reader's own flags would replace those of rust/.cargo/config.toml.
    RUSTFLAGS: undefined,
    CARGO_ENCODED_RUSTFLAGS: undefined,
  };
}

/** Flags that keep this computer's folders out of the messages of panics: the page hands them out. */
export function withoutFolders() {
  const home = process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo');
  const names = { [path.join(home, 'registry', 'src')]: 'registry', [fromRoot('rust')]: 'rust' };
  return Object.entries(names).map(([folder, name]) => `--remap-path-prefix=${folder}=${name}`);
}

/** The same as options for cargo. */
export function withoutFoldersFor(target: string) {
  return ['--config', `target.${target}.rustflags=${JSON.stringify(withoutFolders())}`];
}
