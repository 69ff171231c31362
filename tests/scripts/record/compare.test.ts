import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareRows, compareWithCommitted } from '../../../scripts/record/compare.ts';
import type { Interval } from '../../../src/bench/report.ts';
import { RECORD_FILE, type RecordedRow } from '../../../src/records/load.ts';

function row(ratio: number, interval: Interval, baseline = 'zip'): RecordedRow {
  return {
    benchmark: 'count',
    flavour: 'native',
    variant: 'rust',
    input: 'letters',
    size: 100,
    baseline,
    median: 1,
    rounds: 20,
    iterations: 1,
    samples: [1],
    ratio,
    interval,
  };
}

const moved = (before: RecordedRow, after: RecordedRow): number =>
  compareRows(new Map([['a', before]]), new Map([['a', after]])).moved.length;

test('a ratio has moved when the two intervals have nothing in common', () => {
  expect(moved(row(10, [9, 11]), row(12, [11.5, 12.5]))).toBe(1);
  expect(moved(row(12, [11.5, 12.5]), row(10, [9, 11]))).toBe(1);
});

test('a ratio whose intervals overlap has not moved, even where they only touch', () => {
  expect(moved(row(10, [9, 11]), row(11.5, [10.5, 12.5]))).toBe(0);
  expect(moved(row(10, [9, 11]), row(12, [11, 13]))).toBe(0);
});

test('ratios to different baselines are not compared', () => {
  expect(moved(row(10, [9, 11]), row(100, [99, 101], 'regex'))).toBe(0);
});

test('rows that came and rows that went are named', () => {
  const one = row(1, [1, 1]);
  const before = new Map([
    ['a', one],
    ['b', one],
  ]);
  const after = new Map([
    ['b', one],
    ['c', one],
  ]);
  expect(compareRows(before, after)).toEqual({
    moved: [],
    gone: ['a'],
    added: ['c'],
    compared: 1,
  });
});

test('the committed record has not moved from itself, and says what has from a changed copy', () => {
  const record = JSON.parse(readFileSync(RECORD_FILE, 'utf8'));
  const [, second] = record.benchmarks;
  const copy = join(tmpdir(), `record-${process.pid}.json`);
  try {
    writeFileSync(copy, JSON.stringify(record));
    expect(compareWithCommitted(copy)).toContain(
      `${record.benchmarks.length} rows compared, 0 moved`,
    );
    second.extra_info.ratio *= 3;
    second.extra_info.ratio_interval = second.extra_info.ratio_interval.map((x: number) => 3 * x);
    writeFileSync(copy, JSON.stringify(record));
    const told = compareWithCommitted(copy);
    expect(told).toContain(', 1 moved');
    expect(told).toMatch(new RegExp(`^.*: ${second.extra_info.variant}: .* is now `, 'm'));
  } finally {
    rmSync(copy, { force: true });
  }
});

test('a part of a record is compared with that part only', () => {
  const record = JSON.parse(readFileSync(RECORD_FILE, 'utf8'));
  const fib = record.benchmarks.filter(
    ({ extra_info: { benchmark, flavour } }: { extra_info: Record<string, string> }) =>
      benchmark === 'fib' && flavour === 'native',
  );
  const copy = join(tmpdir(), `part-${process.pid}.json`);
  try {
    writeFileSync(copy, JSON.stringify({ ...record, runs: undefined, benchmarks: fib }));
    expect(compareWithCommitted(copy)).toContain(`${fib.length} rows compared, 0 moved`);
    expect(compareWithCommitted(copy)).not.toContain(': new');
  } finally {
    rmSync(copy, { force: true });
  }
});

test('a file that does not exist is named, with what --compare takes', () => {
  expect(() => compareWithCommitted('nowhere.json')).toThrow(/nowhere\.json.*record\.json/s);
});
