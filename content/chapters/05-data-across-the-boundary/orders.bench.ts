/** What the chapter measures: one question about a table of orders, which comes as dicts, in other shapes, as JSON. */
import type {
  BenchmarkDefinition,
  ExtensionVariant,
  PythonVariant,
} from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const SHAPES = 'rust/rows/tests/shapes.py';
const IN_PYTHON = { file: SHAPES, region: 'shapes' } as const;

/** How a variant is called: its function, and what makes the shape that it gets. */
type Called = Pick<PythonVariant, 'entry' | 'setup'>;

function python(label: string, region: string, called: Called): PythonVariant {
  const source = { file: SHAPES, region };
  return { engine: 'python', label, source, driver: IN_PYTHON, ...called };
}

function rust(label: string, file: string, region: string, called: Called): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'rows',
    label,
    source: { file: `rust/rows/src/${file}.rs`, region },
    driver: { file: SHAPES, region: 'port' },
    ...called,
  };
}

const original = { file: 'rust/rows/tests/original.py', region: 'original' } as const;

const loop: PythonVariant = {
  engine: 'python',
  label: 'loop over the dicts',
  source: original,
  driver: IN_PYTHON,
  entry: 'ask_dicts',
};

const ORDERS = {
  oracle: 'loop',
  baseline: 'loop',
  inputs: ['orders'],
  sizes: [100, 1_000, 10_000, 100_000],
  defaultSize: 10_000,
  sweep: [1, 10, 100, 1_000, 10_000, 100_000],
  boundary: false,
} as const satisfies Partial<BenchmarkDefinition>;

export const dicts = defineBenchmark({
  ...ORDERS,
  id: 'rows-dicts',
  title: 'Ten best customers, from a list of dicts',
  variants: {
    loop,
    counter: python('Counter', 'counter', { entry: 'ask_counter' }),
    sum: python('lists and sum', 'sum', { entry: 'ask_sum' }),
    keys: rust('key by key', 'objects', 'keys', { entry: 'rust_keys' }),
    interned: rust('interned keys', 'objects', 'interned', { entry: 'rust_interned_keys' }),
    derived: rust('derive(FromPyObject)', 'typed', 'derive', { entry: 'rust_records' }),
    to_arrays: rust('arrays, made first', 'arrays', 'arrays', { entry: 'rust_arrays_from_dicts' }),
    to_class: rust('Orders, made first', 'held', 'class', { entry: 'rust_kept_from_dicts' }),
  },
  preselected: ['loop', 'keys', 'interned', 'derived'],
});

export const shapes = defineBenchmark({
  ...ORDERS,
  id: 'rows-shapes',
  title: 'The same orders in other shapes',
  variants: {
    loop,
    py_objects: python('loop over objects', 'loop_objects', {
      setup: 'objects',
      entry: 'ask_objects',
    }),
    py_tuples: python('loop over tuples', 'loop_tuples', { setup: 'tuples', entry: 'ask_tuples' }),
    py_lists: python('loop over lists', 'loop_tuples', { setup: 'lists', entry: 'ask_lists' }),
    py_arrays: python('loop over arrays', 'loop_arrays', { setup: 'Arrays', entry: 'ask_arrays' }),
    numpy: {
      engine: 'native',
      label: 'columns in NumPy',
      language: 'Python',
      binding: 'NumPy',
      packages: ['numpy'],
      source: {
        file: 'content/chapters/05-data-across-the-boundary/columns_numpy.py',
        region: 'numpy',
      },
      setup: 'Columns',
      entry: 'ask_numpy',
    },
    objects: rust('objects', 'objects', 'objects', { setup: 'objects', entry: 'rust_objects' }),
    tuples: rust('tuples', 'objects', 'tuples', { setup: 'tuples', entry: 'rust_tuples' }),
    lists: rust('lists', 'typed', 'lists', { setup: 'lists', entry: 'rust_lists' }),
    arrays: rust('arrays', 'arrays', 'arrays', { setup: 'Arrays', entry: 'rust_arrays' }),
    kept: rust('kept in Rust', 'held', 'class', { setup: 'keep', entry: 'rust_kept' }),
  },
  preselected: ['loop', 'objects', 'tuples', 'lists', 'arrays', 'kept'],
});

const WRITTEN = { setup: 'write' } as const;

export const text = defineBenchmark({
  ...ORDERS,
  id: 'rows-json',
  title: 'The same orders as JSON text',
  variants: {
    loop: { ...loop, label: 'json.loads, then the loop', entry: 'ask_text', ...WRITTEN },
    interned: rust('json.loads, then interned keys', 'objects', 'interned', {
      ...WRITTEN,
      entry: 'rust_loaded_text',
    }),
    parsed: rust('serde_json', 'json', 'top', { ...WRITTEN, entry: 'rust_text' }),
  },
});
