/** Reads the committed record: our own figures in pytest-benchmark's schema, all in one file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Interval, Milliseconds } from '../bench/report.ts';
import { items, member, type Place, positive, text, texts } from './check.ts';
import { type Difference, readDifferences } from './differences.ts';

/** Relative to the root of the repository. */
export const RECORD_FILE = 'content/records/record.json';

/** A record never mixes figures of CPython on a computer with those of a page. */
export type Flavour = 'native' | 'page';

/** Where, when and with what a benchmark was measured. */
export interface Provenance {
  readonly command: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly build: string;
  /** Variant → compiler and flags, for rows that the site does not ship. */
  readonly flags: Readonly<Record<string, string>>;
  /** SHA-256 over the measured source files. */
  readonly sources: string;
  /** ISO 8601. */
  readonly date: string;
}

/** One recorded row: the median of its rounds, and its ratio to `baseline` with a 95 % interval. */
export interface RecordedRow {
  readonly benchmark: string;
  readonly flavour: Flavour;
  readonly variant: string;
  readonly input: string;
  readonly size: number;
  readonly baseline: string;
  readonly median: Milliseconds;
  readonly rounds: number;
  /** Calls in one sample. */
  readonly iterations: number;
  /** One figure for each round, time for one call. */
  readonly samples: readonly Milliseconds[];
  readonly ratio: number;
  readonly interval: Interval;
}

/** What was recorded of one benchmark in one flavour. */
export interface Recorded {
  readonly provenance: Provenance;
  readonly rows: readonly RecordedRow[];
  /** Variant → why it could not be measured on that machine. */
  readonly skipped: Readonly<Record<string, string>>;
  /** Variant → cases in which it does not do what the oracle does. */
  readonly differences: Readonly<Record<string, readonly Difference[]>>;
}

/** A record that is not there yet is no error: the page says so. */
export type Lookup<T> =
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'found'; readonly record: T };

function flavour(place: Place): Flavour {
  const value = text(place);
  if (value === 'native' || value === 'page') return value;
  throw new Error(`${place.at}: expected "native" or "page", got "${value}".`);
}

function readRow(place: Place): RecordedRow {
  const info = member(place, 'extra_info');
  const stats = member(place, 'stats');
  const [low, high] = items(member(info, 'ratio_interval'));
  const interval = member(info, 'ratio_interval').at;
  return {
    benchmark: text(member(info, 'benchmark')),
    flavour: flavour(member(info, 'flavour')),
    variant: text(member(info, 'variant')),
    input: text(member(info, 'input')),
    size: positive(member(info, 'size')),
    baseline: text(member(info, 'baseline')),
    median: positive(member(stats, 'median')) * 1000,
    rounds: positive(member(stats, 'rounds')),
    iterations: positive(member(stats, 'iterations')),
    samples: items(member(stats, 'data')).map((figure) => positive(figure) * 1000),
    ratio: positive(member(info, 'ratio')),
    interval: [
      positive(low ?? { value: undefined, at: `${interval}[0]` }),
      positive(high ?? { value: undefined, at: `${interval}[1]` }),
    ],
  };
}

interface Run {
  readonly benchmark: string;
  readonly flavour: Flavour;
  readonly recorded: Omit<Recorded, 'rows'>;
}

/** @param origin Of the whole record: its machine is that of each run which names none. */
function readRun(place: Place, origin: Place): Run {
  const own = member(place, 'machine');
  const machine = own.value === undefined ? origin : own;
  return {
    benchmark: text(member(place, 'benchmark')),
    flavour: flavour(member(place, 'flavour')),
    recorded: {
      provenance: {
        command: text(member(origin, 'command')),
        cpu: text(member(machine, 'cpu')),
        cores: positive(member(machine, 'cores')),
        memoryGib: positive(member(machine, 'memory_gib')),
        system: text(member(machine, 'system')),
        versions: texts(member(place, 'versions')),
        build: text(member(place, 'build')),
        flags: texts(member(place, 'flags')),
        sources: text(member(member(place, 'sources'), 'sha256')),
        date: text(member(place, 'date')),
      },
      skipped: texts(member(place, 'skipped')),
      differences: readDifferences(member(place, 'differences')),
    },
  };
}

/** Benchmark and flavour, for example "fib.native" → what was recorded of it. */
export type WholeRecord = ReadonlyMap<string, Recorded>;

/** The record. Throws an error that names the place of the first thing that is not as expected. */
export function parseRecord(json: unknown, file: string): WholeRecord {
  const whole: Place = { value: json, at: `${file}:` };
  const origin = member(whole, 'provenance');
  const rows = parseRows(json, file);
  return new Map(
    items(member(whole, 'runs')).map((place) => {
      const run = readRun(place, origin);
      const own = rows.filter(
        (row) => row.benchmark === run.benchmark && row.flavour === run.flavour,
      );
      return [`${run.benchmark}.${run.flavour}`, { ...run.recorded, rows: own }];
    }),
  );
}

/** The rows of a record, or of a file that has nothing but rows. Throws as `parseRecord` does. */
export function parseRows(json: unknown, file: string): RecordedRow[] {
  return items(member({ value: json, at: `${file}:` }, 'benchmarks')).map(readRow);
}

/** The last file that was read: every page of the site asks for it many times. */
let latest: { readonly key: string; readonly record: WholeRecord } | null = null;

function loadWhole(root: string): WholeRecord | null {
  const path = join(root, RECORD_FILE);
  if (!existsSync(path)) return null;
  const key = `${path} ${statSync(path).mtimeMs}`;
  if (latest?.key !== key) {
    latest = { key, record: parseRecord(JSON.parse(readFileSync(path, 'utf8')), RECORD_FILE) };
  }
  return latest.record;
}

/** What was recorded of a benchmark in one flavour. */
export function loadRecord(
  benchmark: string,
  flavour: Flavour,
  root = process.cwd(),
): Lookup<Recorded> {
  const record = loadWhole(root)?.get(`${benchmark}.${flavour}`);
  return record === undefined ? { kind: 'missing', file: RECORD_FILE } : { kind: 'found', record };
}

/** Ids of all benchmarks of which there is a record, sorted. */
export function recordedNames(root = process.cwd()): string[] {
  const keys = [...(loadWhole(root)?.keys() ?? [])];
  return [...new Set(keys.map((key) => key.replace(/\.(native|page)$/, '')))].sort();
}
