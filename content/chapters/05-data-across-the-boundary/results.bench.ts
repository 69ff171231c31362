/** What the chapter measures of handing back: results in five shapes, keys that Python works out, types that are tried. */
import type { ExtensionVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const FOLDER = 'content/chapters/05-data-across-the-boundary';
const RESULTS = `${FOLDER}/results.py`;
const CALLS = `${FOLDER}/calls.py`;
const ROW = { one: 'row', many: 'rows' } as const;

function shape(label: string, entry: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'rows',
    label,
    entry,
    driver: { file: RESULTS, region: 'rust_results' },
    source: { file: 'rust/rows/src/results.rs', region: entry },
  };
}

export const results = defineBenchmark({
  id: 'results',
  title: 'A result of many rows, made and read',
  variants: {
    python: {
      engine: 'python',
      label: 'dicts, made in Python',
      entry: 'python_dicts',
      source: { file: RESULTS, region: 'python_result' },
    },
    dicts: shape('list of dicts', 'dicts'),
    objects: shape('list of objects', 'objects'),
    iterator: shape('iterator', 'iterator'),
    lists: shape('three lists', 'lists'),
    arrays: shape('three arrays', 'arrays'),
  },
  oracle: 'python',
  baseline: 'python',
  inputs: ['number'],
  boundary: false,
  unit: ROW,
  sizes: [1_000, 10_000, 100_000],
  defaultSize: 10_000,
  sweep: [1, 10, 100, 1_000, 10_000, 100_000],
});

/** A function of `calls.py` that calls one of the crate's. */
function call(label: string, entry: string, file: string, region: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'rows',
    label,
    entry,
    driver: { file: CALLS, region: 'rust_calls' },
    source: { file: `rust/rows/src/${file}`, region },
  };
}

export const calls = defineBenchmark({
  id: 'callback',
  title: 'The three values with the largest keys',
  variants: {
    python: {
      engine: 'python',
      label: 'sorted',
      entry: 'top_sorted',
      source: { file: CALLS, region: 'python_key' },
    },
    called: call('Rust, key in Python', 'top_called', 'callback.rs', 'key'),
    own: call('Rust, key in Rust', 'top_own', 'callback.rs', 'own'),
  },
  oracle: 'python',
  baseline: 'python',
  inputs: ['integers'],
  unit: { one: 'value', many: 'values' },
  sizes: [100, 10_000, 100_000],
  defaultSize: 10_000,
  sweep: [1, 10, 100, 1_000, 10_000, 100_000],
});

const MIXED = { setup: 'texts' } as const;

export const types = defineBenchmark({
  id: 'types',
  title: 'Amounts that came as texts',
  variants: {
    python: {
      ...MIXED,
      engine: 'python',
      label: 'isinstance',
      entry: 'add_up',
      source: { file: CALLS, region: 'python_types' },
    },
    extract: {
      ...MIXED,
      ...call('extract, one after another', 'extracted', 'payload.rs', 'extract'),
    },
    cast: { ...MIXED, ...call('cast', 'cast', 'payload.rs', 'cast') },
  },
  oracle: 'python',
  baseline: 'python',
  inputs: ['integers'],
  unit: { one: 'amount', many: 'amounts' },
  sizes: [10_000],
  defaultSize: 10_000,
});
