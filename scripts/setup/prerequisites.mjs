/** Checks for what the reader has to install: each missing one is named with its reason and the way to get it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainFailure } from './failure.mjs';
import { fromRoot, root, systemPath } from './paths.mjs';

const required = { node: '20.0', cargo: '1.95', python: '3.11' };

/**
 * @typedef {object} Missing
 * @property {string} what
 * @property {string} why
 * @property {string} how
 */

/**
 * Runs a program; null when it is not there or fails.
 * @typedef {(program: string, args: readonly string[]) => Promise<string | null>} Ask
 */

/** @type {Ask} */
export function ask(program, args) {
  const folder = existsSync(fromRoot('rust')) ? fromRoot('rust') : root;
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: systemPath() };
    execFile(program, [...args], { cwd: folder, env, timeout: 60_000 }, (error, stdout) => {
      resolve(error === null ? stdout.trim() : null);
    });
  });
}

/**
 * Compares "24.1.0" with "22.12": true when `version` is the newer one or equal.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const have = version.split('.').map(Number);
  const want = minimum.split('.').map(Number);
  for (const [index, part] of want.entries()) {
    const own = have[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

/** @param {string | null} text */
function versionIn(text) {
  return text?.match(/\d+\.\d+(?:\.\d+)?/)?.[0] ?? null;
}

/** Exits with code 0 and prints the version only where a virtual environment can be made. */
const pythonProbe =
  'import ensurepip, platform, sys, venv; assert sys.version_info >= (3, 11); print(platform.python_version())';

const pythonNames = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];

/**
 * Finds a Python that is new enough and can make virtual environments; `PYTHON` names a preferred one.
 * @param {Ask} [run]
 * @returns {Promise<{ program: string, version: string } | null>}
 */
export async function findPython(run = ask) {
  const preferred = process.env.PYTHON;
  for (const program of preferred ? [preferred, ...pythonNames] : pythonNames) {
    const version = await run(program, ['-c', pythonProbe]);
    if (version !== null) return { program, version };
  }
  return null;
}

/** @type {Record<string, Record<'darwin' | 'linux', string>>} */
const howToGet = {
  node: {
    darwin: 'brew install node, or the installer of nodejs.org',
    linux: 'the package of nodejs.org or of your distribution, or a version manager such as fnm',
  },
  rust: {
    darwin: 'the command on https://rustup.rs, then open a new terminal',
    linux:
      'the command on https://rustup.rs, then open a new terminal (it also needs a C linker: the package gcc)',
  },
  update: { darwin: 'rustup update stable', linux: 'rustup update stable' },
  python: {
    darwin: 'brew install python, or the installer of python.org',
    linux:
      'Debian and Ubuntu: sudo apt install python3 python3-venv; Fedora: sudo dnf install python3',
  },
};

/**
 * @param {{ platform?: string, nodeVersion?: string, run?: Ask }} [options]
 * @returns {Promise<Missing[]>}
 */
export async function findMissing({
  platform = process.platform,
  nodeVersion = process.versions.node,
  run = ask,
} = {}) {
  /** @param {string} name */
  const how = (name) => howToGet[name]?.[platform === 'darwin' ? 'darwin' : 'linux'] ?? '';
  const [rustup, cargo, python] = await Promise.all([
    run('rustup', ['--version']),
    run('cargo', ['--version']),
    findPython(run),
  ]);
  /** @type {Missing[]} */
  const missing = [];
  if (!isAtLeast(nodeVersion, required.node)) {
    missing.push({
      what: `Node ${required.node} or newer (this is ${nodeVersion})`,
      why: 'runs the set-up; the build brings a newer one of its own',
      how: how('node'),
    });
  }
  const cargoVersion = versionIn(cargo);
  if (rustup === null) {
    missing.push({
      what: 'rustup',
      why: 'adds the two WebAssembly targets that the page is built for',
      how: how('rust'),
    });
  }
  if (cargoVersion === null || !isAtLeast(cargoVersion, required.cargo)) {
    const found = cargoVersion === null ? 'none was found' : `this is ${cargoVersion}`;
    missing.push({
      what: `cargo ${required.cargo} or newer (${found})`,
      why: `builds the Rust extensions; ${required.cargo} is the first that links them for Python in the browser`,
      how: how(rustup === null ? 'rust' : 'update'),
    });
  }
  if (python === null) {
    missing.push({
      what: `Python ${required.python} or newer with venv`,
      why: 'runs maturin and the tests in a virtual environment inside build/',
      how: how('python'),
    });
  }
  return missing;
}

/** @param {readonly Missing[]} missing */
export function describeMissing(missing) {
  const parts = missing.map(({ what, why, how }) => `  ${what}\n    why: ${why}\n    how: ${how}`);
  return ['Something that the set-up needs is missing:', ...parts, 'Then run this again.'].join(
    '\n',
  );
}

/** @throws {PlainFailure} On Windows itself, where the build does not work. */
export function refuseWindows(platform = process.platform) {
  if (platform !== 'win32') return;
  throw new PlainFailure(
    'On Windows this project runs inside WSL (the Windows Subsystem for Linux).\n' +
      'Install it with "wsl --install", open its terminal, clone the project there and run this again.',
  );
}

/** @throws {PlainFailure} Naming everything that is missing. */
export async function checkPrerequisites() {
  const missing = await findMissing();
  if (missing.length > 0) throw new PlainFailure(describeMissing(missing));
}
