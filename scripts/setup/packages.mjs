/** Installs the npm packages from the lock file, and only when they differ from what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { PlainFailure } from './failure.mjs';
import { fromRoot, systemPath } from './paths.mjs';
import { isAtLeast } from './prerequisites.mjs';
import { runCommand, tryCommand } from './run-command.mjs';

/** The first that runs TypeScript as it is, as this project's scripts are; package.json brings a newer one. */
const requiredNode = '22.18';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, LockedPackage>} LockedPackages By folder. */

/**
 * Whether every package of the lock file is installed in the version it names. Optional ones may be absent.
 * @param {LockedPackages} locked `packages` of package-lock.json.
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json.
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([folder, wanted]) => {
    if (folder === '') return true;
    const own = installed[folder];
    if (own === undefined) return wanted.optional === true;
    return own.version === wanted.version && own.integrity === wanted.integrity;
  });
}

/**
 * Binaries for this platform that packages ask for and that were not installed: an older npm leaves them
 * out when the lock file, made on another platform, does not list them.
 * @param {LockedPackages} installed
 * @param {string} platform For example "darwin-arm64".
 * @returns {string[]} As npm takes them: name@version.
 */
export function missingBinaries(installed, platform) {
  const suffix = new RegExp(`[-/]${platform}(?:-gnu)?$`);
  /** @type {Set<string>} */
  const missing = new Set();
  for (const [folder, { optionalDependencies = {} }] of Object.entries(installed)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = [`node_modules/${name}`, `${folder}/node_modules/${name}`];
      const isThere = places.some((place) => installed[place] !== undefined);
      if (suffix.test(name) && !isThere) missing.add(`${name}@${version}`);
    }
  }
  return [...missing];
}

/** @param {string} file */
function readPackages(file) {
  /** @type {{ packages: LockedPackages }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
}

/** Where npm keeps what it has installed. */
const installedFile = fromRoot('node_modules', '.package-lock.json');

/** Whether node_modules holds what the lock file names. */
export function packagesAreCurrent() {
  return (
    existsSync(installedFile) &&
    isInstalled(readPackages(fromRoot('package-lock.json')), readPackages(installedFile))
  );
}

/**
 * @param {(line: string) => void} onLine
 * @throws {PlainFailure} When npm fails.
 */
export async function installPackages(onLine) {
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, which npm leaves out
  // when its registry does not have them all. Without saving, the versions of the lock file are kept too.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  // A reader's own npm settings (production only, no scripts) would leave out what the build needs.
  const complete = ['--include=dev', '--include=optional', '--ignore-scripts=false'];
  const options = { env: { PATH: systemPath(), NODE_ENV: '' }, onLine };
  await runCommand('npm', [...install, ...complete], options);
  const binaries = missingBinaries(
    readPackages(installedFile),
    `${process.platform}-${process.arch}`,
  );
  if (binaries.length > 0) await runCommand('npm', [...install, ...complete, ...binaries], options);
}

/**
 * The Node that everything after the bootstrap runs on: the one from node_modules, else this one.
 * @throws {PlainFailure} When neither is new enough.
 */
export async function findNode(
  own = fromRoot('node_modules', '.bin', 'node'),
  version = process.versions.node,
) {
  const answer = await tryCommand(own, ['--version']);
  if (answer.code === 0 && isAtLeast((answer.lines[0] ?? '').slice(1), requiredNode)) return own;
  if (isAtLeast(version, requiredNode)) return process.execPath;
  throw new PlainFailure(
    `The build runs on Node ${requiredNode} or newer. This is ${version}, and the package ` +
      '"node" did not bring a newer one.\nDelete the folder node_modules and run this again, ' +
      'or install a newer Node.',
  );
}
