/** What every build of a crate depends on. */
import { ask } from '../setup/prerequisites.mjs';

/**
 * Files of a crate that its builds read: not its tests.
 * @param {string} name Folder under rust/.
 */
export function crateInputs(name) {
  const manifests = ['Cargo.toml', 'Cargo.lock', 'pyproject.toml'];
  const own = [...manifests, 'README.md', 'src', `${name}.pyi`];
  return [...own.map((entry) => `rust/${name}/${entry}`), 'rust/.cargo/config.toml'];
}

/** A newer compiler builds again. */
export async function rustVersion() {
  return { rustc: (await ask('rustc', ['--version'])) ?? 'none' };
}
