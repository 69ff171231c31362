/** The table of builds: every module that a recorded row needs and that no step of the site makes. */
import { cargo } from './makers/cargo.mjs';
import { boost, nanobind, pybind11 } from './makers/cxx.mjs';
import { cython } from './makers/cython.mjs';
import { cffi, mypyc } from './makers/scripted.mjs';
import { c } from './makers.mjs';

/**
 * @typedef {object} Build
 * @property {string} name Of the folder that it is built into; a variant's `build` names it.
 * @property {string} title For the progress, for example "fib in C".
 * @property {readonly import('./needs.mjs').Need[]} needs Looked for beforehand: without one the build is skipped, by name and with the reason.
 * @property {readonly string[]} [packages] Distributions that it is built with, of scripts/ways/requirements.
 * @property {readonly string[]} sources Files and folders that it is made of, relative to the root.
 * @property {string} flags How it is compiled, as the record tells it, for example "cc -O3".
 * @property {(context: import('./makers.mjs').BuildContext) => Promise<void>} make Fills the folder with modules that Python can import.
 */

/** Every importable module has a name of its own: they are all loaded into one process. */
const FIB = 'content/ways/fib';

/** @type {readonly Build[]} */
export const builds = [
  c('fib-c-api', 'fib in C', `${FIB}/fib_c_api.c`),
  boost('fib-boost', 'fib with Boost.Python', `${FIB}/fib_boost.cpp`),
  pybind11('fib-pybind11', 'fib with pybind11', `${FIB}/fib_pybind11.cpp`),
  nanobind('fib-nanobind', 'fib with nanobind', `${FIB}/fib_nanobind.cpp`),
  cython('fib-cython-typed', 'fib in typed Cython', `${FIB}/fib_cython_typed.pyx`),
  cython('fib-cython', 'fib in Cython', `${FIB}/fib_cython.pyx`),
  cargo('fib-rust-cpython', 'fib with rust-cpython', `${FIB}/rust_cpython`, {
    library: 'fib_rust_cpython',
  }),
  cargo('fib-ctypes', 'fib for ctypes', `${FIB}/cdylib`, {
    library: 'fib_cdylib',
    as: 'libfib',
    beside: [`${FIB}/fib_ctypes.py`],
  }),
  cffi('fib-cffi', 'fib with cffi', `${FIB}/fib_cffi_build.py`, [`${FIB}/fib.c`]),
  mypyc('fib-mypyc', 'fib with mypyc', `${FIB}/fib_mypyc.py`),
];
