/** Reads the tables that were published, as they are kept in content/records/published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Milliseconds } from '../bench/report.ts';
import { items, member, optionalText, type Place, positive, text } from './check.ts';
import type { Lookup } from './load.ts';

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

const FOLDER = join('content', 'records', 'published');

/** `content/records/published/<name>.json`, for example "count-doubles-2017". */
export function loadPublished(name: string, root = process.cwd()): Lookup<PublishedTable> {
  const file = join(FOLDER, `${name}.json`);
  const full = join(root, file);
  if (!existsSync(full)) return { kind: 'missing', file };
  return { kind: 'found', record: parsePublished(JSON.parse(readFileSync(full, 'utf8')), file) };
}

/** Names of all published tables, sorted. */
export function publishedNames(root = process.cwd()): string[] {
  return readdirSync(join(root, FOLDER))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}
