/** The table of builds: every module that a recorded row needs and that no step of the site makes. */
import { cargo } from './builders/cargo.ts';
import { boost, nanobind, pybind11 } from './builders/cxx.ts';
import { cython } from './builders/cython.ts';
import { maturin } from './builders/maturin.ts';
import { cffi, mypyc } from './builders/scripted.ts';
import { swig } from './builders/swig.ts';
import { type Build, c } from './builders.ts';

/** Every importable module has a name of its own: they are all loaded into one process. */
const FIB = 'content/bindings/fib';
const DOUBLES = 'content/bindings/doubles';

/** For one kind of processor: the same for every compiler, so that their rows can be compared. */
const THIS_PROCESSOR = { cc: ['-march=native'], rustc: ['-C', 'target-cpu=native'] };

const WRAPPED = { interface: 'doubles_swig.i', source: 'doubles.c', header: 'doubles.h' };

export const builds: readonly Build[] = [
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
  maturin('fib-debug', 'fib without optimisation', 'fib', { profile: 'dev' }),
  cython('doubles-cython', 'doubles in Cython', `${DOUBLES}/doubles_cython.pyx`),
  swig('doubles-swig', 'doubles with SWIG', DOUBLES, { ...WRAPPED, module: 'doubles_swig' }),
  cargo('doubles-rust-cpython', 'doubles with rust-cpython', `${DOUBLES}/rust_cpython`, {
    library: 'doubles_rust_cpython',
    also: ['rust/doubles/src', 'rust/doubles/Cargo.toml'],
  }),
  cython(
    'doubles-cython-native',
    'doubles in Cython, for this processor',
    `${DOUBLES}/doubles_cython.pyx`,
    {
      module: 'doubles_cython_native',
      flags: THIS_PROCESSOR.cc,
    },
  ),
  swig('doubles-swig-native', 'doubles with SWIG, for this processor', DOUBLES, {
    ...WRAPPED,
    module: 'doubles_swig_native',
    flags: THIS_PROCESSOR.cc,
  }),
  maturin('doubles-native', 'doubles in Rust, for this processor', 'doubles', {
    profile: 'release',
    rustflags: THIS_PROCESSOR.rustc,
  }),
];
