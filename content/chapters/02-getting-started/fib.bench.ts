/** What the chapter measures: one loop in Python and in whole numbers of Rust; and, recorded only, two builds of it. */
import type { ExtensionVariant, NativeVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const RUST_FILE = 'rust/fib/src/fibonacci.rs';
const DEBUG_FILE = 'content/chapters/02-getting-started/debug_build.py';

/** A function of the extension module and the kernel behind it. */
function extension(label: string, entry: string, region: string): ExtensionVariant {
  const source = { file: RUST_FILE, region };
  return { engine: 'extension', module: 'fib', label, entry, source };
}

const python: PythonVariant = {
  engine: 'python',
  label: 'the loop',
  entry: 'fib',
  source: { file: 'content/chapters/02-getting-started/fib.py', region: 'fib' },
};
const rs_wrapping = extension('u64, wrapping', 'fib_wrapping', 'wrapping');
const rs_checked = extension('u64, checked', 'fib_checked', 'checked');
const rs_u128 = extension('u128, checked', 'fib', 'u128');

const BINDINGS = 'content/bindings/fib';

/** A module under content/bindings/fib: `name` is that of the module, of its build with hyphens, and of the region after "fib_". */
function native(
  label: string,
  file: string,
  called: Pick<NativeVariant, 'language' | 'binding'> & Partial<NativeVariant>,
): NativeVariant {
  const module = file.replace(/\.\w+$/, '');
  return {
    engine: 'native',
    label,
    build: module.replaceAll('_', '-'),
    module,
    entry: 'fib',
    source: { file: `${BINDINGS}/${file}`, region: module.replace('fib_', '') },
    ...called,
  };
}

export const fib = defineBenchmark({
  id: 'fib',
  title: 'The n-th Fibonacci number',
  variants: {
    python,
    rs_wrapping,
    rs_checked,
    rs_u128,
    wasm_wrapping: {
      engine: 'wasm',
      label: 'u64, wrapping, no Python',
      entry: 'fib_wrapping',
      source: { file: RUST_FILE, region: 'wrapping' },
    },
    c_api: native('C API', 'fib_c_api.c', { language: 'C', binding: 'C API' }),
    boost: native('Boost.Python', 'fib_boost.cpp', { language: 'C++', binding: 'Boost.Python' }),
    pybind11: native('pybind11', 'fib_pybind11.cpp', { language: 'C++', binding: 'pybind11' }),
    nanobind: native('nanobind', 'fib_nanobind.cpp', { language: 'C++', binding: 'nanobind' }),
    cython_typed: native('Cython, typed', 'fib_cython_typed.pyx', {
      language: 'Cython',
      binding: 'Cython',
    }),
    cython: native('Cython, untyped', 'fib_cython.pyx', {
      language: 'Cython',
      binding: 'Cython',
      differs: 'This is the unchanged Python code, so its numbers stay Python objects.',
    }),
    rust_cpython: native('rust-cpython', 'fib_rust_cpython', {
      language: 'Rust',
      binding: 'rust-cpython',
      source: { file: `${BINDINGS}/rust_cpython/src/lib.rs`, region: 'rust_cpython' },
    }),
    cffi: {
      engine: 'native',
      label: 'cffi',
      language: 'C',
      binding: 'cffi',
      build: 'fib-cffi',
      source: { file: `${BINDINGS}/fib_cffi_build.py`, region: 'cffi' },
      driver: { file: `${BINDINGS}/fib_cffi.py`, region: 'cffi' },
      entry: 'fib',
      packages: ['cffi'],
    },
    ctypes: native('ctypes', 'fib_ctypes.py', {
      language: 'Rust',
      binding: 'ctypes',
      differs:
        'The loop is in a Rust library that does not depend on Python. No module is compiled.',
    }),
    numba: {
      engine: 'native',
      label: 'Numba',
      language: 'Python',
      binding: 'Numba',
      source: { file: `${BINDINGS}/fib_numba.py`, region: 'numba' },
      entry: 'fib',
      packages: ['numba'],
      differs: 'Numba compiled it at the first call, before the clock started.',
    },
    mypyc: native('mypyc', 'fib_mypyc.py', { language: 'Python', binding: 'mypyc' }),
    pypy: {
      engine: 'native',
      label: 'PyPy, its own process',
      language: 'Python',
      binding: 'PyPy',
      interpreter: 'pypy',
      source: python.source,
      entry: 'fib',
      differs:
        'The same Python code runs in another interpreter, which also compiles the loop that calls it.',
    },
  },
  oracle: 'python',
  baseline: 'python',
  inputs: ['number'],
  // At 100 the numbers of 64 bits have ended: the panel says which rows are wrong and which fail.
  sizes: [1, 10, 50, 90, 100],
  defaultSize: 90,
  sweep: [1, 10, 30, 60, 90],
  boundary: true,
});

/** Recorded only: the page ships no debug build. */
export const fibBuilds = defineBenchmark({
  id: 'fib-native',
  title: 'The n-th Fibonacci number, built for debugging and for use',
  variants: {
    python,
    rs_debug: {
      engine: 'native',
      label: 'u64, checked, debug build',
      language: 'Rust',
      binding: 'PyO3',
      build: 'fib-debug',
      entry: 'fib_checked',
      source: rs_checked.source,
      driver: { file: DEBUG_FILE, region: 'debug' },
    },
    rs_checked: { ...rs_checked, label: 'u64, checked, release build' },
  },
  oracle: 'python',
  baseline: 'python',
  inputs: ['number'],
  sizes: [10, 90],
  defaultSize: 90,
  sweep: false,
});
