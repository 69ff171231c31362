import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRecord, parseRecord, RECORD_FILE } from '../../../src/records/load.ts';
import { MATCHES, matchOf } from '../../../src/records/matches.ts';
import {
  loadPublished,
  parsePublished,
  publishedNames,
} from '../../../src/records/published-tables.ts';
import {
  foldColumns,
  groupOf,
  publishedColumn,
  recordedColumn,
} from '../../../src/records/table.ts';
import { thenAndNow } from '../../../src/records/then-and-now.ts';

const row = (variant: string, median: number, ratio: number, size = 1_000_000): object => ({
  extra_info: {
    benchmark: 'count-doubles',
    flavour: 'native',
    variant,
    input: 'letters',
    size,
    baseline: 'zip',
    ratio,
    ratio_interval: [1, 2],
  },
  stats: { median, rounds: 24, iterations: 10, data: [median] },
});

const run = {
  benchmark: 'count-doubles',
  flavour: 'native',
  date: '2026-11-21T04:00:00.000Z',
  versions: { CPython: '3.11.2' },
  build: 'release',
  flags: { c_swig: 'cc -O3' },
  sources: { files: [], sha256: 'abc' },
  skipped: { pypy: 'PyPy is not installed' },
  differences: {
    rs_bytes: [
      { case: 'two bytes', given: '"éé"', expected: { answer: '1' }, got: { answer: '0' } },
    ],
    c_swig: [{ case: 'None', expected: { raises: 'TypeError' }, got: { ends: 'SIGSEGV' } }],
  },
};

const record = (benchmarks: readonly object[], runs: readonly object[] = [run]): object => ({
  benchmarks,
  runs,
  provenance: {
    command: 'npm run record',
    cpu: 'a processor',
    cores: 2,
    memory_gib: 23,
    system: 'Linux x86_64',
  },
});

function parsed(benchmarks: readonly object[]) {
  const found = parseRecord(record(benchmarks), 'a.json').get('count-doubles.native');
  if (found === undefined) throw new Error('The run is not there.');
  return found;
}

const table = {
  source: { title: 'A post', published: '2017-11' },
  workload: 'count',
  method: 'by hand',
  unit: 'us',
  groups: [
    {
      environment: 'default build',
      rows: [
        { implementation: 'Python', mean: 50_000 },
        { implementation: 'Rust', mean: 500, contributor: 'Someone' },
      ],
    },
  ],
};

test('a record is read with its times in milliseconds', () => {
  const { provenance, rows } = parsed([row('zip', 0.0325, 1)]);
  expect(provenance).toMatchObject({ cpu: 'a processor', cores: 2, sources: 'abc' });
  expect(rows).toEqual([
    {
      benchmark: 'count-doubles',
      flavour: 'native',
      variant: 'zip',
      input: 'letters',
      size: 1_000_000,
      baseline: 'zip',
      median: 32.5,
      rounds: 24,
      iterations: 10,
      samples: [32.5],
      ratio: 1,
      interval: [1, 2],
    },
  ]);
});

test('what was left out, how it was compiled and where rows differ comes with the rows', () => {
  const { provenance, skipped, differences } = parsed([]);
  expect(provenance.flags).toEqual({ c_swig: 'cc -O3' });
  expect(skipped).toEqual({ pypy: 'PyPy is not installed' });
  expect(differences).toEqual(run.differences);
});

test('a run holds rows of its own benchmark and flavour only', () => {
  const other = { ...run, flavour: 'page' };
  const read = parseRecord(record([row('zip', 1, 1)], [run, other]), 'a.json');
  expect(read.get('count-doubles.native')?.rows).toHaveLength(1);
  expect(read.get('count-doubles.page')?.rows).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['no object', [], 'a.json: expected an object, got [].'],
  ['no rows', record('none' as never), 'a.json: benchmarks: expected a list, got "none".'],
  [
    'a median that is no number',
    record([row('zip', 1, 1), row('once', Number.NaN, 1)]),
    'a.json: benchmarks[1].stats.median: expected a number above 0, got null.',
  ],
  [
    'a flavour that nobody knows',
    record([], [{ ...run, flavour: 'moon' }]),
    'a.json: runs[0].flavour: expected "native" or "page", got "moon".',
  ],
  [
    'a difference without an outcome',
    record([], [{ ...run, differences: { zip: [{ case: 'a', expected: {}, got: {} }] } }]),
    'a.json: runs[0].differences.zip[0].expected: expected "answer", "raises" or "ends".',
  ],
])('a record with %s is refused, saying where', (_what, json, message) => {
  expect(() => parseRecord(json, 'a.json')).toThrow(message);
});

test('a record that does not exist is missing, not an error', () => {
  const empty = mkdtempSync(join(tmpdir(), 'records-'));
  expect(loadRecord('count-doubles', 'native', empty)).toEqual({
    kind: 'missing',
    file: RECORD_FILE,
  });
  rmSync(empty, { recursive: true });
});

test('a column holds the rows of its size and input only', () => {
  const found = parsed([row('zip', 0.04, 1), row('zip', 4e-6, 1, 100)]);
  const column = recordedColumn({ kind: 'found', record: found }, 'letters', 1_000_000);
  expect([...column]).toEqual([['zip', { ratio: 1, time: 40 }]]);
});

const match = {
  benchmark: 'count-doubles',
  file: 'post',
  label: '2017, published',
  note: '',
  group: 'default build',
  baseline: 'zip',
  input: 'letters',
  size: 1_000_000,
  rows: [
    { published: 'Python', variant: 'zip' },
    { published: 'Rust', variant: 'rs_bytes' },
  ],
};

test('ratios of a published table are made from its own baseline', () => {
  const column = publishedColumn(parsePublished(table, 'post.json'), match);
  expect(column.get('rs_bytes')).toEqual({ ratio: 100, time: 0.5 });
});

test('a published row that is not in the table is named', () => {
  const post = parsePublished(table, 'post.json');
  const rows = [{ published: 'Cython', variant: 'zip' }];
  expect(() => publishedColumn(post, { ...match, rows })).toThrow(
    'post, default build: no row "Cython". There are: Python; Rust.',
  );
});

test('an unknown unit is refused', () => {
  expect(() => parsePublished({ ...table, unit: 'days' }, 'post.json')).toThrow(
    'post.json: unit: expected one of ns, us, ms, s, got "days".',
  );
});

describe.each(MATCHES)('$file, $group', (one) => {
  const found = loadPublished(one.file);
  if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);

  test('every row of the group is matched, once', () => {
    const group = groupOf(found.record, one);
    expect(one.rows.map(({ published }) => published).toSorted()).toEqual(
      group.rows.map(({ implementation }) => implementation).toSorted(),
    );
  });

  test('every row has a recorded counterpart, or a reason why not', () => {
    for (const row of thenAndNow(one, found.record, loadRecord)) {
      expect(row.present ?? row.skipped, `${row.published}: ${row.variant}`).not.toBeNull();
    }
  });
});

test('every published group is matched, so that it has a now beside its then', () => {
  for (const name of publishedNames()) {
    const found = loadPublished(name);
    if (found.kind === 'missing') throw new Error(`${found.file} is missing.`);
    for (const { environment } of found.record.groups) {
      expect(matchOf(name, environment).group).toBe(environment);
    }
  }
  expect(() => matchOf('fib-2015', 'CPython 4')).toThrow(
    /"CPython 4" of fib-2015.*CPython 3\.4\.2/,
  );
});

test('a column with figures in fewer than half of the rows is folded, and one without any is left out', () => {
  const column = (title: string, ...rows: string[]) => ({
    title,
    figures: new Map(rows.map((name) => [name, { ratio: 1, time: 1 }])),
  });
  const columns = [column('all', 'a', 'b', 'c'), column('one', 'a'), column('none')];
  const { shown, folded } = foldColumns(columns, ['a', 'b', 'c']);
  expect(shown.map(({ title }) => title)).toEqual(['all']);
  expect(folded.map(({ title }) => title)).toEqual(['one']);
});
