import { expect, test } from 'vitest';
import { defineBenchmark, type Variant } from '../../../src/bench/define.ts';
import type { Lookup, Recorded } from '../../../src/components/records/load.ts';
import { PUBLISHED } from '../../../src/components/records/published.ts';
import { loadPublished, publishedNames } from '../../../src/components/records/published-tables.ts';
import { kindOfPublished, kindOfVariant } from '../../../src/components/results/kinds.ts';
import { publishedTables, recordedTables } from '../../../src/components/results/rows.ts';

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
  return {
    kind: 'found',
    record: {
      provenance: {
        command: '',
        cpu: '',
        cores: 1,
        memoryGib: 1,
        system: '',
        versions: {},
        build: '',
        flags: {},
        sources: '',
        date: '',
      },
      rows: rows.map(([variant, size, median]) => ({
        benchmark: 'count',
        flavour: 'native',
        variant,
        size,
        median,
        input: 'letters',
        baseline: 'zip',
        rounds: 20,
        ratio: 50 / median,
        interval: [1, 2] as const,
        tiedWith: [],
      })),
      skipped: {},
      differences: {},
    },
  };
}

const native = record(['rust', 1000, 1], ['zip', 1000, 50], ['zip', 100, 5]);
const page = record(['floor', 1000, 0.5]);
const recordings = { definition, native, page };

const post = {
  title: 'A post',
  published: '2017',
  workload: 'work',
  method: 'by hand',
  groups: [
    {
      environment: 'Default build',
      rows: [
        { implementation: 'Python, zip', time: 100, statistic: 'mean' as const },
        {
          implementation: 'Rust, bytes, one pass',
          time: 2,
          statistic: 'mean' as const,
          contributor: 'Someone',
        },
      ],
    },
    {
      environment: 'Alone',
      rows: [{ implementation: 'Cython', time: 3, statistic: 'mean' as const }],
    },
  ],
};
const match = {
  file: 'post',
  label: '',
  note: '',
  group: 'Default build',
  baseline: 'zip',
  input: 'letters',
  size: 1000,
  rows: { zip: 'Python, zip', rust: 'Rust, bytes, one pass' },
};

test('a published row stands beside what was recorded of the same work', () => {
  const [group] = publishedTables('post', post, { recordings, match });
  expect(group?.rows[1]).toEqual({
    id: 'post-default-build-rust-bytes-one-pass',
    label: 'Rust, bytes, one pass',
    language: 'Rust',
    binding: 'rust-cpython',
    contributor: 'Someone',
    published: { time: 2, ratio: 50 },
    native: { time: 1, ratio: 50 },
    page: null,
    place: { benchmark: 'work', input: 'letters', size: 1000, variant: 'rust' },
  });
});

test('a table without a row in Python has no ratios, and a row that is not ours has no place', () => {
  const row = publishedTables('post', post, { recordings, match })[1]?.rows[0];
  expect(row).toMatchObject({ published: { time: 3, ratio: null }, place: null, native: null });
});

test('a published table that matches nothing of ours is shown whole', () => {
  expect(publishedTables('post', post, null).map(({ rows }) => rows.length)).toEqual([2, 1]);
});

test('each input and size of a record is a table, smallest size first and slowest row first', () => {
  const tables = recordedTables(recordings);
  expect(tables.map(({ size, rows }) => [size, rows.map(({ label }) => label)])).toEqual([
    [100, ['zip']],
    [1000, ['zip', 'bytes', 'no Python']],
  ]);
  expect(tables[1]?.rows[2]).toMatchObject({ native: null, page: { time: 0.5 } });
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
    const table = found.kind === 'found' ? publishedTables(name, found.record, null) : [];
    return table.flatMap(({ rows }) => rows.map(({ id }) => id));
  });
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every match names a published table that is there', () => {
  const published = publishedNames();
  for (const { file } of Object.values(PUBLISHED)) expect(published).toContain(file);
});
