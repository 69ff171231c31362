import { expect, test } from 'vitest';
import type { Lookup, Recorded, RecordedRow } from '../../../src/records/load.ts';
import { axisOf, positionOn } from '../../../src/records/ratio-axis.ts';
import { thenAndNow } from '../../../src/records/then-and-now.ts';
import { found } from './recorded.ts';

const table = {
  title: 'A post',
  published: '2017',
  workload: 'work',
  method: 'by hand',
  groups: [
    {
      environment: 'default build',
      rows: [
        { implementation: 'Rust', time: 2, statistic: 'mean' as const, contributor: 'Someone' },
        { implementation: 'Python', time: 100, statistic: 'mean' as const },
        { implementation: 'Numba', time: 1, statistic: 'mean' as const },
      ],
    },
  ],
};

const match = {
  benchmark: 'count',
  file: 'post',
  label: '',
  note: '',
  group: 'default build',
  baseline: 'zip',
  input: 'letters',
  size: 1000,
  rows: [
    { published: 'Rust', variant: 'rust', live: 'rs', differs: 'other flags' },
    { published: 'Python', variant: 'zip' },
    { published: 'Numba', benchmark: 'of-bytes', variant: 'loop' },
  ],
};

/** Rounds in which the row took `times` milliseconds. */
function row(variant: string, times: readonly number[], ratio: number): RecordedRow {
  return {
    benchmark: 'count',
    flavour: 'native',
    variant,
    input: 'letters',
    size: 1000,
    baseline: 'zip',
    median: times[1] ?? 0,
    rounds: times.length,
    iterations: 100,
    samples: times,
    ratio,
    interval: [ratio - 1, ratio + 1],
  };
}

const RECORDS: Readonly<Record<string, readonly RecordedRow[]>> = {
  count: [row('zip', [40, 41, 42], 1), row('rust', [4, 4.1, 4.2], 10)],
  'of-bytes': [row('loop', [1, 1, 1], 50)],
};

function load(benchmark: string): Lookup<Recorded> {
  const rows = RECORDS[benchmark];
  return rows === undefined ? { kind: 'missing', file: '' } : found({ rows });
}

test('rows of then stand beside ours, slowest first, each with ratios of its own time', () => {
  expect(thenAndNow(match, table, load)).toEqual([
    {
      published: 'Python',
      benchmark: 'count',
      variant: 'zip',
      live: 'zip',
      differs: null,
      contributor: null,
      past: { time: 100, ratio: 1 },
      present: { time: 41, ratio: 1, interval: [0, 2] },
      skipped: null,
    },
    {
      published: 'Rust',
      benchmark: 'count',
      variant: 'rust',
      live: 'rs',
      differs: 'other flags',
      contributor: 'Someone',
      past: { time: 2, ratio: 50 },
      present: { time: 4.1, ratio: 10, interval: [9, 11] },
      skipped: null,
    },
    {
      published: 'Numba',
      benchmark: 'of-bytes',
      variant: 'loop',
      live: 'loop',
      differs: null,
      contributor: null,
      past: { time: 1, ratio: 100 },
      present: { time: 1, ratio: 50, interval: [49, 51] },
      skipped: null,
    },
  ]);
});

test('ratios to another row than the record has are made from the rounds', () => {
  const rows = match.rows.slice(0, 2);
  const [python, rust] = thenAndNow({ ...match, baseline: 'rust', rows }, table, load);
  expect(python?.past.ratio).toBeCloseTo(0.02);
  expect(python?.present?.ratio).toBeCloseTo(0.1, 5);
  const [low, high] = python?.present?.interval ?? [0, 0];
  expect(low).toBeLessThanOrEqual(0.1);
  expect(high).toBeGreaterThanOrEqual(0.1);
  expect(rust?.present).toMatchObject({ ratio: 1, interval: [1, 1] });
});

test('a row that nobody has recorded has a past only', () => {
  const [, rust] = thenAndNow(
    { ...match, rows: [{ published: 'Rust', variant: 'gone' }, ...match.rows.slice(1, 2)] },
    table,
    load,
  );
  expect(rust).toMatchObject({ present: null, skipped: null });
});

test('a row that could not be measured says why', () => {
  const without = (benchmark: string): Lookup<Recorded> =>
    found({
      rows: RECORDS[benchmark]?.filter(({ variant }) => variant !== 'rust') ?? [],
      skipped: { rust: 'rustc is missing' },
    });
  const rust = thenAndNow(match, table, without).find(({ variant }) => variant === 'rust');
  expect(rust).toMatchObject({ present: null, skipped: 'rustc is missing' });
});

test('a baseline that is in no row is refused', () => {
  expect(() => thenAndNow({ ...match, baseline: 'c' }, table, load)).toThrow(
    'post, default build: no row is the baseline "c".',
  );
});

test('a page may show some of the rows, whose ratios stay those of the whole table', () => {
  const rows = thenAndNow(match, table, load, ['Numba', 'Rust']);
  expect(rows.map(({ published, past }) => [published, past.ratio])).toEqual([
    ['Rust', 50],
    ['Numba', 100],
  ]);
});

test('a chosen row that was not published is refused, and the known ones are listed', () => {
  expect(() => thenAndNow(match, table, load, ['Fortran'])).toThrow(
    /no row "Fortran", but Rust; Python; Numba/,
  );
});

test('an axis goes from one power of ten to another and holds every ratio', () => {
  expect(axisOf([1, 36.7, 24.5])).toEqual({ low: 1, high: 100, ticks: [1, 10, 100] });
  expect(axisOf([0.5, 1000])).toMatchObject({ low: 0.1, high: 1000 });
  expect(axisOf([1])).toEqual({ low: 1, high: 10, ticks: [1, 10] });
});

test('a ratio lies on the axis by its logarithm, and at an end where it lies beyond', () => {
  const axis = axisOf([1, 100]);
  expect(positionOn(axis, 10)).toBeCloseTo(50);
  expect(positionOn(axis, 0.001)).toBe(0);
  expect(positionOn(axis, 1e6)).toBe(100);
});
