import { expect, test } from 'vitest';
import { type RecordFile, type Run, withRun } from '../../../scripts/record/file.ts';
import type { Machine } from '../../../scripts/record/provenance.ts';
import { entriesOf } from '../../../scripts/record/schema.ts';
import type { BenchReport } from '../../../src/bench/report.ts';
import type { Flavour } from '../../../src/records/load.ts';
import { measured, reportOf } from '../../src/benchmark/make.ts';

const HERE: Machine = { cpu: 'a processor', cores: 2, memory_gib: 8, system: 'Linux' };

function run(benchmark: string, flavour: Flavour = 'native', date = 'today'): Run {
  const sources = { files: [], sha256: '' };
  const rest = { versions: {}, build: '', flags: {}, sources, skipped: {}, differences: {} };
  return { benchmark, flavour, date, ...rest };
}

function report(benchmark: string): BenchReport {
  const even = ['rust', 'c'].map((variant) => measured(variant, 1, [1, 1, 1]));
  return reportOf([measured('zip', 2, [2, 1, 3]), ...even], {
    benchmark,
    input: { kind: 'letters', size: 100, seed: 1 },
    rounds: 3,
    ties: [['rust', 'c']],
  });
}

const KNOWN = [
  { benchmark: 'fib', flavour: 'native' },
  { benchmark: 'fib', flavour: 'page' },
  { benchmark: 'count', flavour: 'native' },
] as const;

function added(before: RecordFile | null, one: Run, machine = HERE, whole = false): RecordFile {
  const entries = entriesOf(report(one.benchmark), one.flavour);
  return withRun(before, one, entries, {
    machine,
    machine_info: {},
    command: 'npm run record',
    known: KNOWN,
    whole,
  });
}

const keys = (record: RecordFile): string[] =>
  record.runs.map(({ benchmark, flavour, date }) => `${benchmark} ${flavour} ${date}`);

test('runs stand in the order of the plans, each with its rows', () => {
  const record = added(added(added(null, run('count')), run('fib', 'page')), run('fib'));
  expect(keys(record)).toEqual(['fib native today', 'fib page today', 'count native today']);
  expect(record.benchmarks.map(({ fullname }) => fullname)).toEqual([
    'fib.native[letters-100-zip]',
    'fib.native[letters-100-rust]',
    'fib.native[letters-100-c]',
    'fib.page[letters-100-zip]',
    'fib.page[letters-100-rust]',
    'fib.page[letters-100-c]',
    'count.native[letters-100-zip]',
    'count.native[letters-100-rust]',
    'count.native[letters-100-c]',
  ]);
});

test('a new run takes the place of the one before it', () => {
  const first = added(added(null, run('fib')), run('count'));
  const record = added(first, run('fib', 'native', 'tomorrow'));
  expect(keys(record)).toEqual(['fib native tomorrow', 'count native today']);
  expect(record.benchmarks).toHaveLength(6);
});

test('what no plan names any more is dropped', () => {
  const old = { ...run('gone') };
  const before = {
    ...added(null, run('fib')),
    runs: [old],
    benchmarks: entriesOf(report('gone'), 'native'),
  };
  expect(keys(added(before, run('fib')))).toEqual(['fib native today']);
});

test('a part from another machine names it, and a whole record begins anew', () => {
  const before = added(added(null, run('fib')), run('count'));
  const elsewhere = { ...HERE, cpu: 'another processor' };
  const after = added(before, run('fib'), elsewhere);
  expect(after.provenance.cpu).toBe('a processor');
  expect(after.runs.map(({ machine }) => machine?.cpu)).toEqual(['another processor', undefined]);
  expect(added(after, run('fib')).runs[0]?.machine).toBeUndefined();
  expect(keys(added(before, run('fib'), elsewhere, true))).toEqual(['fib native today']);
});

test('an entry has one figure for each round, its ratio with interval, and its ties', () => {
  const [zip, rust] = entriesOf(report('fib'), 'native');
  expect(zip?.stats).toMatchObject({
    data: [0.002, 0.001, 0.003],
    median: 0.002,
    min: 0.001,
    max: 0.003,
    rounds: 3,
    iterations: 10,
  });
  expect(zip?.extra_info).toMatchObject({ ratio: 1, ratio_interval: [1, 1], tied_with: [] });
  expect(rust?.extra_info).toMatchObject({
    ratio: 2,
    ratio_interval: [1.9, 2.1],
    tied_with: ['c'],
  });
});
