/** What differs between two records: rows that came or went, and ratios that moved beyond their intervals. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Interval } from '../../src/bench/report.ts';
import { formatRatio } from '../../src/figures/figures.ts';
import { member, type Place, text } from '../../src/records/check.ts';
import { parseRows, RECORD_FILE, type RecordedRow } from '../../src/records/load.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';

/** A row by the name that it has in both records. */
type Rows = ReadonlyMap<string, RecordedRow>;

export interface Comparison {
  /** The two intervals of the ratio have nothing in common. */
  readonly moved: readonly {
    readonly name: string;
    readonly before: RecordedRow;
    readonly after: RecordedRow;
  }[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Rows that are in both records. */
  readonly compared: number;
}

export function compareRows(before: Rows, after: Rows): Comparison {
  const both = [...after].flatMap(([name, row]) => {
    const old = before.get(name);
    return old === undefined ? [] : [{ name, before: old, after: row }];
  });
  return {
    moved: both.filter(
      (pair) =>
        pair.before.baseline === pair.after.baseline &&
        areApart(pair.before.interval, pair.after.interval),
    ),
    gone: [...before.keys()].filter((name) => !after.has(name)),
    added: [...after.keys()].filter((name) => !before.has(name)),
    compared: both.length,
  };
}

function areApart(one: Interval, other: Interval): boolean {
  return one[1] < other[0] || other[1] < one[0];
}

/**
 * From the record in `file` to the committed one, in lines to read. Benchmarks that `file` has not are
 * not told: it may hold one only.
 * @throws PlainFailure when there is no such file.
 */
export function compareWithCommitted(file: string): string {
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new PlainFailure(
      `There is no ${path}. --compare takes a record: another version of ${RECORD_FILE}, or what benchmark/run.py of a download wrote with --json.`,
    );
  }
  const [before, after] = [read(path), read(fromRoot(RECORD_FILE))] as const;
  const benchmarks = new Set(
    before.rows.map(({ benchmark, flavour }) => `${benchmark}.${flavour}`),
  );
  const shared = after.rows.filter(({ benchmark, flavour }) =>
    benchmarks.has(`${benchmark}.${flavour}`),
  );
  const compared = compareRows(byName(before.rows), byName(shared));
  // A reader's own file has the rows of a download: that it lacks the others is no news.
  const told = before.isWhole ? compared : { ...compared, added: [] };
  return [`From ${before.machine} to ${after.machine}`, inWords(told)].join('\n');
}

/** The rows of a record, and in words where and when they were measured. */
function read(file: string): {
  readonly rows: readonly RecordedRow[];
  readonly machine: string;
  /** It says itself what it was to hold. */
  readonly isWhole: boolean;
} {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const whole: Place = { value: json, at: `${file}:` };
  const cpu = text(member(member(member(whole, 'machine_info'), 'cpu'), 'brand_raw'));
  const day = text(member(whole, 'datetime')).slice(0, 10);
  return {
    rows: parseRows(json, file),
    machine: `${cpu}, ${day}`,
    isWhole: member(whole, 'runs').value !== undefined,
  };
}

function byName(rows: readonly RecordedRow[]): Rows {
  return new Map(
    rows.map((row) => [
      `${row.benchmark}, ${row.flavour}, ${row.input}, ${row.size}: ${row.variant}`,
      row,
    ]),
  );
}

function inWords({ moved, gone, added, compared }: Comparison): string {
  const lines = moved.map(
    ({ name, before, after }) => `${name}: ${ratioWords(before)} is now ${ratioWords(after)}`,
  );
  return [
    ...lines,
    ...gone.map((name) => `${name}: no longer there`),
    ...added.map((name) => `${name}: new`),
    `${compared} ${compared === 1 ? 'row' : 'rows'} compared, ${moved.length} moved beyond the interval of their ratio.`,
  ].join('\n');
}

function ratioWords({ ratio, interval: [low, high] }: RecordedRow): string {
  return `${formatRatio(ratio)} (${formatRatio(low)} to ${formatRatio(high)})`;
}
