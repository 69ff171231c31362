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

/** Folders with tools of the project's own, in the order in which they are looked through. */
const ownFolders = [
  fromRoot('node_modules', '.bin'),
  fromRoot('build', 'tools', 'bin'),
  fromRoot('build', 'venv', 'bin'),
];

/** `PATH` with the project's own tools first, so that every step finds the same versions. */
export function toolPath(inherited = process.env.PATH ?? '') {
  return [...ownFolders, systemPath(inherited)].join(path.delimiter);
}

/** `PATH` without the project's own tools: what the reader installed. npm adds its folders to it too. */
export function systemPath(inherited = process.env.PATH ?? '') {
  const npmFolder = path.join('node_modules', '.bin');
  return inherited
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(npmFolder) && !ownFolders.includes(folder))
    .join(path.delimiter);
}
