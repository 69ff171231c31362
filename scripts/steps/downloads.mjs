/** Packs the projects that a reader can download: the same bytes for the same files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { fromRoot, root } from '../setup/paths.mjs';
import { listFiles } from '../setup/stamp.mjs';
import { extensions, starters } from './crates.mjs';

/**
 * @typedef {object} Download
 * @property {string} name Of the zip, and of the folder that it unpacks to.
 * @property {string} folder Relative to the root of the repository.
 * @property {RegExp} without Files that are not handed out, by their path inside the folder.
 */

/** @type {readonly Download[]} */
const downloads = [
  ...extensions.map(({ name }) => ({ name, folder: `rust/${name}`, without: /^dist\// })),
  ...starters.map(({ name }) => ({ name, folder: `rust/${name}`, without: /(?:^|\/)solution\./ })),
];

/** @type {import('../setup/step.mjs').Step} */
export const downloadsStep = {
  name: 'downloads',
  title: 'Packing the projects for download',
  inputs: [...downloads.map(({ folder }) => folder), 'scripts/steps/crates.mjs'],
  outputs: downloads.map(({ name }) => `public/downloads/${name}.zip`),
  async run({ detail }) {
    const target = fromRoot('public', 'downloads');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const { name, folder, without } of downloads) {
      detail(name);
      writeFileSync(
        fromRoot('public', 'downloads', `${name}.zip`),
        zipFolder(root, name, folder, without),
      );
    }
  },
};

/**
 * @param {string} base
 * @param {string} name Folder inside the zip.
 * @param {string} folder Relative to `base`.
 * @param {RegExp} without
 * @returns {Uint8Array}
 */
export function zipFolder(base, name, folder, without) {
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const file of listFiles(base, [folder])) {
    const inside = file.slice(folder.length + 1);
    if (without.test(inside)) continue;
    entries[`${name}/${inside}`] = readFileSync(`${base}/${file}`);
  }
  // Zip keeps local time without a zone: a date made from local parts gives the same bytes everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1) });
}
