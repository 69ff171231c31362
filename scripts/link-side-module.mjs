#!/usr/bin/env node
// Stands in for `emcc` where rustc links a WebAssembly side module: hands the objects to rust-lld,
// which every Rust toolchain has. It only links: a crate with C code needs the real Emscripten.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The Emscripten of Pyodide's ABI, as rustc expects the linker to report it. */
const EMSCRIPTEN_VERSION = '5.0.3';

/** Arguments for emcc that rust-lld has no use for: its target and exception model are in the objects. */
const IGNORED = [
  /^-s(SIDE_MODULE|WASM_BIGINT|ABORTING_MALLOC)\b/,
  /^-O[0-3sz]$/,
  /^-g[0-3]?$/,
  /^-B/,
  /^--target=wasm32-unknown-emscripten$/,
  /^-fwasm-exceptions$/,
];

const LLD_FLAGS = [
  ...['-flavor', 'wasm', '-shared', '--experimental-pic'],
  // What the module takes from Python and libc is found when Pyodide loads it.
  '--unresolved-symbols=import-dynamic',
  ...['--no-export-dynamic', '--gc-sections', '--strip-all', '--export=__wasm_call_ctors'],
];

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`link-side-module: ${message}`);
  process.exit(1);
}

/**
 * Names of `EXPORTED_FUNCTIONS=["_PyInit_doubles"]`, without the underscore that emcc puts first.
 * @param {string} setting
 */
function exportedNames(setting) {
  const [key, list] = setting.split('=', 2);
  if (key !== 'EXPORTED_FUNCTIONS' || list === undefined) {
    fail(`got the setting "-s ${setting}", understands only "-s EXPORTED_FUNCTIONS=[...]".`);
  }
  /** @type {string[]} */
  const names = JSON.parse(list);
  return names.map((name) => name.replace(/^_/, ''));
}

/** Reads what rustc passes. @param {string[]} args */
function parse(args) {
  /** @type {string[]} */
  const objects = [];
  /** @type {string[]} */
  const exported = [];
  let output = '';
  const rest = args.values();
  for (const arg of rest) {
    if (arg === '-o') output = rest.next().value ?? '';
    else if (arg === '-s') exported.push(...exportedNames(rest.next().value ?? ''));
    else if (arg === '-L') rest.next();
    else if (/^[^-].*\.(o|a|rlib)$/.test(arg)) objects.push(arg);
    else if (!IGNORED.some((pattern) => pattern.test(arg))) {
      fail(
        `got the argument "${arg}", which it does not understand. ` +
          'It links Rust objects into a side module; for anything else install Emscripten ' +
          `${EMSCRIPTEN_VERSION} and set linker = "emcc" in rust/.cargo/config.toml.`,
      );
    }
  }
  if (output === '') fail('got no output file, expected "-o FILE".');
  if (objects.length === 0) fail('got nothing to link, expected .o, .a or .rlib files.');
  return { objects, exported, output };
}

/** Path of the linker inside the Rust toolchain that is active here. */
function findRustLld() {
  const rustc = spawnSync('rustc', ['--print', 'target-libdir'], { encoding: 'utf8' });
  if (rustc.status !== 0) fail(`cannot ask rustc for its folder: ${rustc.stderr ?? rustc.error}`);
  return join(rustc.stdout.trim(), '..', 'bin', 'rust-lld');
}

const args = process.argv.slice(2);
if (args.includes('-dumpversion') || args.includes('--version')) {
  console.log(EMSCRIPTEN_VERSION);
} else {
  const { objects, exported, output } = parse(args);
  const exports = exported.map((name) => `--export=${name}`);
  const lld = findRustLld();
  const link = spawnSync(lld, [...LLD_FLAGS, ...exports, '-o', output, ...objects], {
    stdio: 'inherit',
  });
  if (link.error) {
    fail(
      `cannot start ${lld}: ${link.error.message}. Rust from rustup has it; a system's Rust may not.`,
    );
  }
  process.exitCode = link.status ?? 1;
}
