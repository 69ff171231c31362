/** What the chapter measures: one question, two algorithms, two languages; and, recorded only, with libraries and on all cores. */
import type { ExtensionVariant, NativeVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const PYTHON_FILE = 'content/chapters/01-why-rust/triples.py';
const RUST_FILE = 'rust/triples/src/count.rs';

function python(label: string, entry: string, region: string): PythonVariant {
  return { engine: 'python', label, entry, source: { file: PYTHON_FILE, region } };
}

function extension(label: string, entry: string, region: string): ExtensionVariant {
  const source = { file: RUST_FILE, region };
  return { engine: 'extension', module: 'triples', label, entry, source };
}

function numba(label: string, region: string): NativeVariant {
  return {
    engine: 'native',
    label,
    language: 'Python',
    binding: 'Numba',
    packages: ['numba', 'numpy'],
    entry: 'count_triples',
    source: { file: 'content/bindings/triples/triples_numba.py', region },
    differs: 'Numba compiled it at the first call, before the clock started.',
  };
}

function onAllCores(label: string, entry: string, region: string): NativeVariant {
  return {
    engine: 'native',
    label,
    language: 'Rust',
    binding: 'PyO3, rayon',
    module: 'triples',
    entry,
    source: { file: RUST_FILE, region },
    differs: 'This row uses all cores. Every other row uses one.',
  };
}

export const triples = defineBenchmark({
  id: 'count-triples',
  title: 'Triples that add up to 0',
  variants: {
    py_cubic: python('O(n³)', 'count_triples', 'cubic'),
    py_hoisted: python('O(n³), hoisted', 'count_hoisted', 'hoisted'),
    py_quadratic: python('O(n²)', 'count_quadratic', 'quadratic'),
    rs_cubic: extension('O(n³)', 'count_triples_cubic', 'cubic'),
    rs_quadratic: extension('O(n²)', 'count_triples_quadratic', 'quadratic'),
    wasm_quadratic: {
      engine: 'wasm',
      label: 'O(n²), no Python',
      entry: 'count_quadratic',
      source: { file: RUST_FILE, region: 'quadratic' },
    },
    numpy: {
      engine: 'native',
      label: 'O(n³), NumPy',
      language: 'Python',
      binding: 'NumPy',
      packages: ['numpy'],
      entry: 'count_numpy',
      source: { file: 'content/chapters/01-why-rust/triples_numpy.py', region: 'numpy' },
    },
    numba_cubic: numba('O(n³), Numba', 'cubic'),
    numba_quadratic: numba('O(n²), Numba', 'quadratic'),
    rs_cubic_parallel: onAllCores('O(n³), rayon', 'count_cubic_parallel', 'parallel_cubic'),
    rs_quadratic_parallel: onAllCores(
      'O(n²), rayon',
      'count_quadratic_parallel',
      'parallel_quadratic',
    ),
  },
  oracle: 'py_quadratic',
  baseline: 'py_cubic',
  inputs: ['integers'],
  sizes: [50, 100, 200, 400],
  defaultSize: 100,
  unit: { one: 'number', many: 'numbers' },
  sweep: [25, 50, 100, 200, 500, 1000, 2000],
  preselected: ['py_cubic', 'py_hoisted', 'py_quadratic', 'rs_cubic', 'rs_quadratic'],
});
