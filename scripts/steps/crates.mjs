/** The table of crates: what is built, tested, checked and handed out of each folder under rust/. */

/**
 * A crate that readers port something into: it has a native wheel, a wheel for the page and a zip, and
 * its tests run with cargo, with pytest on this computer and with pytest inside Pyodide.
 * @typedef {object} Extension
 * @property {'extension'} kind
 * @property {string} name Of the folder, the distribution and the module.
 * @property {readonly string[]} [pageFeatures] Features of the wheel for the page in place of the default ones: it has no threads, for example.
 */

/**
 * An exercise: handed out without its solution.
 * @typedef {object} Starter
 * @property {'starter'} kind
 * @property {string} name Of the folder.
 */

/**
 * A crate of ours that a reader does not get.
 * @typedef {object} Internal
 * @property {'internal'} kind
 * @property {string} name Of the folder.
 */

/** @typedef {Extension | Starter | Internal} Crate */

/** @type {readonly Crate[]} */
export const crates = [
  { kind: 'extension', name: 'triples', pageFeatures: ['python'] },
  { kind: 'extension', name: 'fib' },
  { kind: 'extension', name: 'doubles' },
  { kind: 'starter', name: 'doubles-starter' },
  { kind: 'starter', name: 'fib-starter' },
  { kind: 'extension', name: 'corpus' },
  { kind: 'starter', name: 'corpus-starter' },
  { kind: 'extension', name: 'boundary' },
  { kind: 'extension', name: 'packaged' },
  { kind: 'extension', name: 'arrays', pageFeatures: ['python'] },
  { kind: 'internal', name: 'browser' },
  { kind: 'internal', name: 'builds' },
];

/** @type {readonly Extension[]} */
export const extensions = crates.filter((crate) => crate.kind === 'extension');

/** @type {readonly Starter[]} */
export const starters = crates.filter((crate) => crate.kind === 'starter');
