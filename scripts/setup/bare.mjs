/** The environment of a computer on which only the necessary was installed: for `npm run test:all -- --bare`. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemPath } from './paths.mjs';
import { ask, findPython } from './prerequisites.mjs';

/** All that the set-up asks for, and what any Linux or macOS brings. Whatever is not named here is hidden. */
export const NECESSARY = [
  ...['node', 'npm', 'git'],
  ...['rustup', 'cargo', 'rustc', 'rustdoc', 'rustfmt', 'cargo-fmt', 'cargo-clippy'],
  'clippy-driver',
  // What Rust links with, under both of its names, and what comes with it.
  ...['cc', 'gcc', 'ar', 'as', 'ld'],
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable'],
  'bwrap',
  ...['sh', 'bash', 'env', 'basename', 'cat', 'cp', 'dirname', 'grep', 'ls', 'mkdir', 'mv'],
  ...['ps', 'readlink', 'rm', 'sed', 'tr', 'uname', 'which'],
  // Debian's script that starts Chromium asks them.
  ...['expr', 'findmnt'],
];

/** Variables that say how the network is reached, and nothing of what is installed. */
const OF_THE_NETWORK =
  /_proxy$|^ssl_cert_|_cert$|_ca_bundle$|_ca_certs$|_cainfo$|registr(?:y|ies)|_index_/i;
const KEPT = ['LANG', 'LC_ALL', 'TERM', 'TMPDIR', 'CI', 'NO_COLOR', 'FORCE_COLOR'];

/**
 * Fills a folder with a script for each program that is there: a link would not do for those that look
 * around themselves, and a version manager's stand-in would need its own variables.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export function offer(folder, names) {
  mkdirSync(folder, { recursive: true });
  const folders = systemPath().split(path.delimiter);
  for (const name of names) {
    const found = folders.map((one) => path.join(one, name)).find(existsSync);
    if (found !== undefined) writeProgram(folder, name, `'${found}'`);
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} command As a shell reads it.
 */
function writeProgram(folder, name, command) {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(file, 0o755);
}

/**
 * Variables for a process and all that it starts: a home without settings and caches, and a PATH to what is
 * necessary alone. The toolchains of rustup stay where they are: Rust is necessary, and it is installed there.
 * @param {NodeJS.ProcessEnv} own
 * @param {string} folder Empty, and deleted by the caller.
 * @returns {Promise<Record<string, string>>}
 */
export async function bareEnvironment(own, folder) {
  const [programs, home] = [path.join(folder, 'bin'), path.join(folder, 'home')];
  mkdirSync(home, { recursive: true });
  offer(programs, NECESSARY);
  // -S: without packages that this computer's Python has; the environments that it makes have their own.
  const { program = 'python3' } = (await findPython()) ?? {};
  const python = await ask(program, ['-c', 'import sys; print(sys.executable)']);
  if (python !== null) writeProgram(programs, 'python3', `'${python}' -S`);
  const kept = Object.entries(own).filter(
    ([name]) => OF_THE_NETWORK.test(name) || KEPT.includes(name),
  );
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    HOME: home,
    PATH: programs,
    PYTHONNOUSERSITE: '1',
    RUSTUP_HOME: own.RUSTUP_HOME ?? path.join(os.homedir(), '.rustup'),
  };
}

/** Makes this process, and what it starts, as on a bare computer. */
export async function enterBare() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oxidizing-bare-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const env = await bareEnvironment(process.env, folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}
