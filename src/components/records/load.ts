/** Reads the committed records: our own in pytest-benchmark's schema, and the tables that were published. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interval, Milliseconds } from '../../bench/report.ts';
import { items, member, optionalText, type Place, positive, text, texts } from './check.ts';

/** Where, when and with what a record was made. */
export interface Provenance {
  readonly command: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly build: string;
  /** SHA-256 over the measured source files. */
  readonly sources: string;
  /** ISO 8601. */
  readonly date: string;
}

/** One recorded row: the median of its rounds, and its ratio to `baseline` with a 95 % interval. */
export interface RecordedRow {
  readonly variant: string;
  readonly input: string;
  readonly size: number;
  readonly baseline: string;
  readonly median: Milliseconds;
  readonly rounds: number;
  readonly ratio: number;
  readonly interval: Interval;
}

/** A record never mixes figures of CPython on a computer with those of a page. */
export type Flavour = 'native' | 'page';

export interface Recorded {
  readonly provenance: Provenance;
  readonly rows: readonly RecordedRow[];
}

/** A record that is not there yet is no error: the page says so. */
export type Lookup<T> =
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'found'; readonly record: T };

export interface PublishedRow {
  readonly implementation: string;
  readonly time: Milliseconds;
  /** What `time` is: the mean, or the best of several where the source gives only that. */
  readonly statistic: 'mean' | 'best';
  readonly contributor?: string;
}

export interface PublishedTable {
  readonly title: string;
  readonly author?: string;
  readonly published: string;
  readonly workload: string;
  readonly method: string;
  readonly groups: readonly {
    readonly environment: string;
    readonly rows: readonly PublishedRow[];
  }[];
}

const UNITS: Readonly<Record<string, Milliseconds>> = { ns: 1e-6, us: 1e-3, ms: 1, s: 1000 };

function readRow(place: Place): RecordedRow {
  const info = member(place, 'extra_info');
  const stats = member(place, 'stats');
  const [low, high] = items(member(info, 'ratio_interval'));
  const interval = member(info, 'ratio_interval').at;
  return {
    variant: text(member(info, 'variant')),
    input: text(member(info, 'input')),
    size: positive(member(info, 'size')),
    baseline: text(member(info, 'baseline')),
    median: positive(member(stats, 'median')) * 1000,
    rounds: positive(member(stats, 'rounds')),
    ratio: positive(member(info, 'ratio')),
    interval: [
      positive(low ?? { value: undefined, at: `${interval}[0]` }),
      positive(high ?? { value: undefined, at: `${interval}[1]` }),
    ],
  };
}

/** A record of ours. Throws an error that names the place of the first thing that is not as expected. */
export function parseRecord(json: unknown, file: string): Recorded {
  const whole: Place = { value: json, at: `${file}:` };
  const origin = member(whole, 'provenance');
  return {
    provenance: {
      command: text(member(origin, 'command')),
      cpu: text(member(origin, 'cpu')),
      cores: positive(member(origin, 'cores')),
      memoryGib: positive(member(origin, 'memory_gib')),
      system: text(member(origin, 'system')),
      versions: texts(member(origin, 'versions')),
      build: text(member(origin, 'build')),
      sources: text(member(member(origin, 'sources'), 'sha256')),
      date: text(member(whole, 'datetime')),
    },
    rows: items(member(whole, 'benchmarks')).map(readRow),
  };
}

/** A published table, its times in milliseconds. Throws like `parseRecord`. */
export function parsePublished(json: unknown, file: string): PublishedTable {
  const whole: Place = { value: json, at: `${file}:` };
  const source = member(whole, 'source');
  const unit = member(whole, 'unit');
  const milliseconds = UNITS[text(unit)];
  if (milliseconds === undefined) {
    throw new Error(
      `${unit.at}: expected one of ${Object.keys(UNITS).join(', ')}, got "${unit.value}".`,
    );
  }
  const author = optionalText(member(source, 'author'));
  return {
    title: text(member(source, 'title')),
    ...(author === undefined ? {} : { author }),
    published: text(member(source, 'published')),
    workload: text(member(whole, 'workload')),
    method: text(member(whole, 'method')),
    groups: items(member(whole, 'groups')).map((group) => ({
      environment: text(member(group, 'environment')),
      rows: items(member(group, 'rows')).map((row) => {
        const contributor = optionalText(member(row, 'contributor'));
        const statistic = member(row, 'mean').value === undefined ? 'best' : 'mean';
        return {
          implementation: text(member(row, 'implementation')),
          time: positive(member(row, statistic)) * milliseconds,
          statistic,
          ...(contributor === undefined ? {} : { contributor }),
        };
      }),
    })),
  };
}

function look<T>(path: string, parse: (json: unknown, file: string) => T, root: string): Lookup<T> {
  const file = join('content', 'records', path);
  const full = join(root, file);
  if (!existsSync(full)) return { kind: 'missing', file };
  return { kind: 'found', record: parse(JSON.parse(readFileSync(full, 'utf8')), file) };
}

/** `content/records/<benchmark>.<flavour>.json`, for example "count-doubles.native". */
export function loadRecord(
  benchmark: string,
  flavour: Flavour,
  root = process.cwd(),
): Lookup<Recorded> {
  return look(`${benchmark}.${flavour}.json`, parseRecord, root);
}

/** `content/records/published/<name>.json`, for example "count-doubles-2017". */
export function loadPublished(name: string, root = process.cwd()): Lookup<PublishedTable> {
  return look(join('published', `${name}.json`), parsePublished, root);
}

/** Names of all published tables, and ids of all benchmarks of which there is a record; each sorted. */
export function recordNames(root = process.cwd()): { published: string[]; recorded: string[] } {
  const folder = join(root, 'content', 'records');
  const named = (inside: string, ending: RegExp): string[] =>
    readdirSync(inside)
      .filter((file) => ending.test(file))
      .map((file) => file.replace(ending, ''));
  return {
    published: named(join(folder, 'published'), /\.json$/).sort(),
    recorded: [...new Set(named(folder, /\.(native|page)\.json$/))].sort(),
  };
}
