/** What the chapter measures: six Python versions, five of the extension and one kernel without Python; and, recorded only, other languages and bindings. */
import type { ExtensionVariant, NativeVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const PYTHON_FILE = 'content/chapters/03-porting-a-function/count.py';
const RUST_FILE = 'rust/doubles/src/count.rs';

/** A function of count.py; its region and its name end alike. */
function python(label: string, region: string): PythonVariant {
  return {
    engine: 'python',
    label,
    entry: `count_${region}`,
    source: { file: PYTHON_FILE, region },
  };
}

/** A function of the extension module and the kernel behind it. */
function extension(label: string, region: string, entry: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'doubles',
    label,
    entry,
    source: { file: RUST_FILE, region },
  };
}

const BINDINGS = 'content/bindings/doubles';

/** What a row of another language or binding is called and where it is shown. */
type Native = Pick<NativeVariant, 'language' | 'binding' | 'entry'> & Partial<NativeVariant>;

function native(label: string, file: string, region: string, called: Native): NativeVariant {
  return { engine: 'native', label, source: { file: `${BINDINGS}/${file}`, region }, ...called };
}

const NUMPY = { language: 'Python', binding: 'NumPy', packages: ['numpy'] } as const;
const NUMBA = { language: 'Python', binding: 'Numba', packages: ['numba'] } as const;
const CYTHON = { language: 'Cython', binding: 'Cython' } as const;
const SWIG = { language: 'C', binding: 'SWIG' } as const;
const PYO3 = { language: 'Rust', binding: 'PyO3' } as const;
const COMPILED = 'Numba compiled it at the first call, before the clock started';
const ONE_PROCESSOR = 'built only for the processor on which it was measured';

const rustCpython = (label: string, region: string): NativeVariant => ({
  engine: 'native',
  label,
  language: 'Rust',
  binding: 'rust-cpython',
  build: 'doubles-rust-cpython',
  module: 'doubles_rust_cpython',
  entry: `count_${region}`,
  source: { file: RUST_FILE, region },
});

/** The crate in a build of its own, loaded beside the installed one. */
const forThisProcessor = (label: string, region: string, entry: string): NativeVariant => ({
  engine: 'native',
  label,
  ...PYO3,
  build: 'doubles-native',
  entry,
  source: { file: RUST_FILE, region },
  driver: { file: `${BINDINGS}/doubles_native.py`, region: 'native' },
  differs: ONE_PROCESSOR,
});

export const doubles = defineBenchmark({
  id: 'count-doubles',
  title: 'Ways to count equal neighbours',
  variants: {
    zip: python('zip', 'zip'),
    pairwise: python('itertools.pairwise', 'pairwise'),
    tee: python('itertools.tee', 'tee'),
    once: python('one pass', 'once'),
    regex: python('regex', 'regex'),
    genexpr: python('generator expression', 'genexpr'),
    rs_zipped: extension('chars, zipped', 'zipped', 'count_doubles_zipped'),
    rs_once: extension('chars, one pass', 'once', 'count_doubles_once'),
    rs_bytes: extension('bytes, one pass', 'bytes', 'count_doubles_bytes'),
    rs_blocks: extension('bytes, blocks', 'blocks', 'count_doubles_blocks'),
    rs_shipped: extension('shipped', 'shipped', 'count_doubles'),
    wasm_blocks: {
      engine: 'wasm',
      label: 'bytes, blocks, no Python',
      entry: 'count_blocks',
      source: { file: RUST_FILE, region: 'blocks' },
    },
    numpy: native('NumPy', 'doubles_numpy.py', 'text', { ...NUMPY, entry: 'count' }),
    numba_str: native('Numba on the str', 'doubles_numba.py', 'str', {
      ...NUMBA,
      entry: 'count',
      differs: `${COMPILED}. Numba is not made for the characters of a str`,
    }),
    numba_bytes: native('Numba on its bytes', 'doubles_numba.py', 'text', {
      ...NUMBA,
      entry: 'count',
      differs: COMPILED,
    }),
    cython_unicode: native('Cython, typed str', 'doubles_cython.pyx', 'unicode', {
      ...CYTHON,
      build: 'doubles-cython',
      module: 'doubles_cython',
      entry: 'count',
    }),
    c_swig: native('C, bytes until NUL', 'doubles.c', 'text', {
      ...SWIG,
      build: 'doubles-swig',
      module: 'doubles_swig',
      entry: 'count',
    }),
    cpython_zipped: rustCpython('chars, zipped', 'zipped'),
    cpython_once: rustCpython('chars, one pass', 'once'),
    cpython_bytes: rustCpython('bytes, one pass', 'bytes'),
    cython_unicode_native: native(
      'Cython, typed str, -march=native',
      'doubles_cython.pyx',
      'unicode',
      {
        ...CYTHON,
        build: 'doubles-cython-native',
        module: 'doubles_cython_native',
        entry: 'count',
        differs: ONE_PROCESSOR,
      },
    ),
    c_swig_native: native('C, bytes until NUL, -march=native', 'doubles.c', 'text', {
      ...SWIG,
      build: 'doubles-swig-native',
      module: 'doubles_swig_native',
      entry: 'count',
      differs: ONE_PROCESSOR,
    }),
    rs_bytes_native: forThisProcessor(
      'bytes, one pass, target-cpu=native',
      'bytes',
      'count_doubles_bytes',
    ),
    rs_shipped_native: forThisProcessor('shipped, target-cpu=native', 'shipped', 'count_doubles'),
  },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters', 'equal', 'distinct', 'unicode', 'own'],
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000],
  defaultSize: 100_000,
  preselected: [
    'zip',
    'once',
    'regex',
    'rs_zipped',
    'rs_once',
    'rs_bytes',
    'rs_blocks',
    'rs_shipped',
  ],
});

/** The text's UTF-8, made before the timing. */
const ENCODED = {
  driver: { file: `${BINDINGS}/bytes.py`, region: 'encode' },
  setup: 'encode',
} as const;

/** Recorded only: what a caller gets who holds bytes and not a text. */
export const doublesOfBytes = defineBenchmark({
  id: 'count-doubles-bytes',
  title: 'Equal neighbours in bytes that are there already',
  variants: {
    zip: { ...python('zip', 'zip'), ...ENCODED },
    numpy: native('NumPy', 'doubles_numpy.py', 'bytes', {
      ...NUMPY,
      entry: 'count_view',
      setup: 'view',
    }),
    numba_loop: native('Numba, loop over an array', 'doubles_numba.py', 'loop', {
      ...NUMBA,
      entry: 'count_array',
      setup: 'view',
      differs: COMPILED,
    }),
    numba_expression: native('Numba, NumPy expression', 'doubles_numba.py', 'expression', {
      ...NUMBA,
      entry: 'count_expression',
      setup: 'view',
      differs: COMPILED,
    }),
    cython_bytes: native('Cython, memory view', 'doubles_cython.pyx', 'bytes', {
      ...CYTHON,
      ...ENCODED,
      build: 'doubles-cython',
      module: 'doubles_cython',
      entry: 'count_bytes',
    }),
    c_swig: native('C, pointer and length', 'doubles.c', 'bytes', {
      ...SWIG,
      ...ENCODED,
      build: 'doubles-swig',
      module: 'doubles_swig',
      entry: 'count_bytes',
    }),
    rs_buffer: {
      engine: 'native',
      label: 'buffer, blocks',
      ...PYO3,
      ...ENCODED,
      module: 'doubles',
      entry: 'count_doubles_buffer',
      source: { file: 'rust/doubles/src/lib.rs', region: 'buffer' },
    },
    cython_bytes_native: native(
      'Cython, memory view, -march=native',
      'doubles_cython.pyx',
      'bytes',
      {
        ...CYTHON,
        ...ENCODED,
        build: 'doubles-cython-native',
        module: 'doubles_cython_native',
        entry: 'count_bytes',
        differs: ONE_PROCESSOR,
      },
    ),
    c_swig_native: native('C, pointer and length, -march=native', 'doubles.c', 'bytes', {
      ...SWIG,
      ...ENCODED,
      build: 'doubles-swig-native',
      module: 'doubles_swig_native',
      entry: 'count_bytes',
      differs: ONE_PROCESSOR,
    }),
    rs_buffer_native: {
      ...forThisProcessor('buffer, blocks, target-cpu=native', 'blocks', 'count_doubles_buffer'),
      setup: 'encode',
    },
  },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters'],
  sizes: [1_000_000],
  defaultSize: 1_000_000,
  sweep: false,
});
