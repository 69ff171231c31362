/** What the cheat sheet measures: one call for each kind of value, with as many items as the text has letters. */
import type { ExtensionVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';
import { CRATE } from './rows.ts';

const DRIVERS = 'content/reference/cheat-sheet/drivers.py';

/** Calls the function `name` of the crate with what `setup` of the driver makes. */
function given(label: string, name: string, setup: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'boundary',
    label,
    entry: name,
    setup,
    driver: { file: DRIVERS, region: 'drivers' },
    source: { file: CRATE, region: name },
  };
}

/** Has the function `make_…` of the crate make something, and takes its length. */
function made(label: string, what: string): ExtensionVariant {
  const source = { file: CRATE, region: `make_${what}` };
  return { ...given(label, `made_${what}`, 'length'), source };
}

/** A function of the crate that takes the text itself. */
function text(label: string, name: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'boundary',
    label,
    entry: name,
    source: { file: CRATE, region: name },
  };
}

const python: PythonVariant = {
  engine: 'python',
  label: 'len, in a Python function',
  entry: 'length',
  source: { file: DRIVERS, region: 'length' },
};

export const boundary = defineBenchmark({
  id: 'boundary',
  title: 'What crossing costs, type by type',
  variants: {
    python,
    text: text('str as &str', 'text'),
    text_owned: text('str as String', 'text_owned'),
    data: given('bytes as &[u8]', 'data', 'encoded'),
    data_owned: given('bytes as Vec<u8>', 'data_owned', 'encoded'),
    integer: given('int as i64', 'integer', 'length'),
    unsigned: given('int as u64', 'unsigned', 'length'),
    wide: given('int as i128', 'wide', 'length'),
    real: given('float as f64', 'real', 'real_length'),
    pair: given('tuple as (i64, f64)', 'pair', 'two'),
    maybe: given('int as Option<i64>', 'maybe', 'length'),
    integers: given('list[int] as Vec<i64>', 'integers', 'numbers'),
    texts: given('list[str] as Vec<String>', 'texts', 'words'),
    listed: given('list as PyList', 'listed', 'numbers'),
    table: given('dict as HashMap', 'table', 'numbered'),
    unique: given('set[int] as HashSet', 'unique', 'different'),
    nested: given('list[list[int]] as Vec<Vec<i64>>', 'nested', 'tens'),
    keyed: given('dict with fixed keys as a struct', 'keyed', 'two_keys'),
    fields: given('dataclass as a struct', 'fields', 'two_fields'),
    floats: given('array as PyBuffer<f64>', 'floats', 'reals'),
    anything: given('any object', 'anything', 'numbers'),
    make_text: made('String to str', 'text'),
    make_data: made('Vec<u8> to bytes', 'data'),
    make_integers: made('Vec<i64> to list', 'integers'),
    make_table: made('HashMap to dict', 'table'),
    make_unique: made('HashSet to set', 'unique'),
    make_nested: made('Vec<Vec<i64>> to list[list[int]]', 'nested'),
    make_keyed: made('a struct to dict', 'keyed'),
  },
  oracle: 'python',
  baseline: 'text',
  inputs: ['letters'],
  boundary: false,
  unit: { one: 'item', many: 'items' },
  sizes: [1, 10, 100, 1_000, 10_000, 100_000],
  sweep: [1, 10, 100, 1_000, 10_000, 100_000],
  defaultSize: 1_000,
  preselected: ['python', 'text', 'text_owned', 'integer', 'integers', 'texts', 'table', 'floats'],
});
