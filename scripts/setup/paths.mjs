/** Where things lie in the repository. Plain JavaScript: it runs before anything is installed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Absolute form of a path that is relative to the root of the repository.
 * @param {...string} parts
 */
export function fromRoot(...parts) {
  return path.join(root, ...parts);
}

/** `PATH` with the project's own tools first, so that every step finds the same versions. */
export function toolPath(inherited = process.env.PATH ?? '') {
  const own = [
    fromRoot('node_modules', '.bin'),
    fromRoot('build', 'tools', 'bin'),
    fromRoot('build', 'venv', 'bin'),
  ];
  const others = inherited.split(path.delimiter).filter((folder) => !own.includes(folder));
  return [...own, ...others].join(path.delimiter);
}

/** `PATH` without the project's node_modules: finds the npm and node that the reader installed. */
export function systemPath(inherited = process.env.PATH ?? '') {
  return inherited
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')))
    .join(path.delimiter);
}
