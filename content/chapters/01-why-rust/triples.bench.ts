/** What the chapter measures: one question, two algorithms, two languages; and with NumPy, where there is one. */
import type { ExtensionVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const PYTHON_FILE = 'content/chapters/01-why-rust/triples.py';
const RUST_FILE = 'rust/triples/src/count.rs';
const UNIT = { one: 'number', many: 'numbers' };

function python(label: string, entry: string, region: string): PythonVariant {
  return { engine: 'python', label, entry, source: { file: PYTHON_FILE, region } };
}

function extension(label: string, entry: string, region: string): ExtensionVariant {
  const source = { file: RUST_FILE, region };
  return { engine: 'extension', module: 'triples', label, entry, source };
}

const py_cubic = python('O(n³)', 'count_triples', 'cubic');
const py_hoisted = python('O(n³), hoisted', 'count_hoisted', 'hoisted');
const py_quadratic = python('O(n²)', 'count_quadratic', 'quadratic');
const rs_cubic = extension('O(n³)', 'count_triples_cubic', 'cubic');
const rs_quadratic = extension('O(n²)', 'count_triples_quadratic', 'quadratic');

export const triples = defineBenchmark({
  id: 'count-triples',
  title: 'Triples that add up to 0',
  variants: {
    py_cubic,
    py_hoisted,
    py_quadratic,
    rs_cubic,
    rs_quadratic,
    wasm_quadratic: {
      engine: 'wasm',
      label: 'O(n²), no Python',
      entry: 'count_quadratic',
      source: { file: RUST_FILE, region: 'quadratic' },
    },
  },
  oracle: 'py_quadratic',
  baseline: 'py_cubic',
  inputs: ['integers'],
  sizes: [50, 100, 200, 400],
  defaultSize: 100,
  unit: UNIT,
  sweep: [25, 50, 100, 200, 500, 1000, 2000],
  preselected: ['py_cubic', 'py_hoisted', 'py_quadratic', 'rs_cubic', 'rs_quadratic'],
});

/** Recorded only: a page has no NumPy. */
export const triplesNative = defineBenchmark({
  id: 'count-triples-native',
  title: 'Triples that add up to 0, with NumPy',
  variants: {
    py_cubic,
    py_quadratic,
    numpy: {
      engine: 'native',
      label: 'O(n³), NumPy',
      language: 'Python',
      binding: 'NumPy',
      packages: ['numpy'],
      entry: 'count_numpy',
      source: { file: 'content/chapters/01-why-rust/triples_numpy.py', region: 'numpy' },
    },
    rs_cubic,
    rs_quadratic,
  },
  oracle: 'py_quadratic',
  baseline: 'py_cubic',
  inputs: ['integers'],
  sizes: [100, 200],
  defaultSize: 200,
  unit: UNIT,
  sweep: false,
});
