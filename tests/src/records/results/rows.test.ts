import { expect, test } from 'vitest';
import { defineBenchmark, type Variant } from '../../../../src/bench/define.ts';
import { kindOfPublished, kindOfVariant } from '../../../../src/records/kinds.ts';
import type { Lookup, Recorded } from '../../../../src/records/load.ts';
import { loadPublished, publishedNames } from '../../../../src/records/published-tables.ts';
import { recordedTables } from '../../../../src/records/results/rows.ts';
import { publishedRowId } from '../../../../src/records/row-id.ts';
import { found } from '../recorded.ts';

const source = { file: 'a.py', region: 'a' };
const definition = defineBenchmark({
  id: 'work',
  title: 'Some work',
  variants: {
    zip: { engine: 'python', label: 'zip', entry: 'zip', source },
    rust: { engine: 'extension', label: 'bytes', module: 'doubles', entry: 'bytes', source },
    floor: { engine: 'wasm', label: 'no Python', entry: 'count', source },
  },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters'],
  sizes: [100, 1000],
  defaultSize: 100,
});

function record(
  ...rows: (readonly [variant: string, size: number, median: number])[]
): Lookup<Recorded> {
  return found({
    rows: rows.map(([variant, size, median]) => ({
      benchmark: 'count',
      flavour: 'native',
      variant,
      size,
      median,
      input: 'letters',
      baseline: 'zip',
      rounds: 20,
      iterations: 1,
      samples: [median, median, median],
      ratio: 50 / median,
      interval: [1, 2] as const,
    })),
  });
}

const native = record(['rust', 1000, 1], ['zip', 1000, 50], ['zip', 100, 5]);
const page = record(['floor', 1000, 0.5]);
const recordings = { definition, native, page };

test('each input and size of a record is a table, smallest size first and fastest row first', () => {
  const tables = recordedTables(recordings);
  expect(tables.map(({ size, rows }) => [size, rows.map(({ label }) => label)])).toEqual([
    [100, ['zip']],
    [1000, ['bytes', 'zip', 'no Python']],
  ]);
  expect(tables[1]?.rows[0]).toMatchObject({
    native: { time: 1, ratio: 50 },
    page: null,
    place: { place: 1, tied: false },
    measurable: { benchmark: 'work', input: 'letters', size: 1000, variant: 'rust' },
  });
  expect(tables[1]?.rows[2]).toMatchObject({ native: null, place: null, page: { time: 0.5 } });
});

test('a recorded variant that is not declared is refused', () => {
  const stale = { ...recordings, page: record(['gone', 100, 1]) };
  expect(() => recordedTables(stale)).toThrow(/variant "gone".*zip, rust, floor/);
});

test.each([
  ['C++, Boost.Python', 'C++', 'Boost.Python'],
  ['C, SWIG, bytes, one pass', 'C', 'SWIG'],
  ['Numba loop over bytes', 'Python', 'Numba'],
  ['Python, zip', 'Python', 'none'],
])('the published row "%s" is %s through %s', (row, language, binding) => {
  expect(kindOfPublished(row)).toEqual({ language, binding });
});

test('a published row in an unknown language is refused', () => {
  expect(() => kindOfPublished('Fortran')).toThrow(/"Fortran".*Rust/);
});

const called = { label: 'a', entry: 'a', source };

test.each<[Variant, string, string]>([
  [{ ...called, engine: 'python' }, 'Python', 'none'],
  [{ ...called, engine: 'extension', module: 'a' }, 'Rust', 'PyO3'],
  [{ ...called, engine: 'wasm', entry: 'count' }, 'Rust', 'none'],
  [{ ...called, engine: 'native', language: 'C++', binding: 'nanobind' }, 'C++', 'nanobind'],
])('%j is %s through %s', (variant, language, binding) => {
  expect(kindOfVariant(variant)).toEqual({ language, binding });
});

test('the ids of all published rows are different', () => {
  const ids = publishedNames().flatMap((name) => {
    const found = loadPublished(name);
    if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);
    return found.record.groups.flatMap((group) =>
      group.rows.map(({ implementation }) =>
        publishedRowId(name, group.environment, implementation),
      ),
    );
  });
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
});
