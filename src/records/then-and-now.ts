/** Published rows beside what we recorded of the same work, both with ratios to the same row. */
import type { Interval, Milliseconds } from '../bench/report.ts';
import type { Flavour, Lookup, Recorded } from './load.ts';
import type { MatchedRow, PublishedMatch } from './matches.ts';
import type { PublishedTable } from './published-tables.ts';
import { recordedSpeedup } from './recorded-speedup.ts';
import { groupOf, timeOf } from './table.ts';

export interface Present {
  readonly time: Milliseconds;
  readonly ratio: number;
  readonly interval: Interval;
}

/** One row of both times. */
export interface BothTimes {
  readonly published: string;
  readonly benchmark: string;
  readonly variant: string;
  /** Variant that fills the row's live figure. */
  readonly live: string;
  readonly differs: string | null;
  readonly contributor: string | null;
  readonly past: { readonly time: Milliseconds; readonly ratio: number };
  /** Null where the record has no such row. */
  readonly present: Present | null;
  /** Why it has none, where the machine could not measure it. */
  readonly skipped: string | null;
}

type Load = (benchmark: string, flavour: Flavour) => Lookup<Recorded>;

/**
 * Slowest of then first, as the sources have it. Throws an error that names a row that is not in the table.
 * @param chosen The rows to show, as they were published; all if absent. Ratios keep their baseline.
 */
export function thenAndNow(
  match: PublishedMatch,
  table: PublishedTable,
  load: Load,
  chosen: readonly string[] = match.rows.map(({ published }) => published),
): BothTimes[] {
  const known = new Set(match.rows.map(({ published }) => published));
  for (const name of chosen) {
    if (known.has(name)) continue;
    throw new Error(
      `${match.file}, ${match.group}: there is no row "${name}", but ${[...known].join('; ')}.`,
    );
  }
  const base = match.rows.find(({ variant }) => variant === match.baseline);
  if (base === undefined) {
    throw new Error(`${match.file}, ${match.group}: no row is the baseline "${match.baseline}".`);
  }
  const baseTime = timeOf(table, match, base.published);
  const group = groupOf(table, match);
  return match.rows
    .filter(({ published }) => chosen.includes(published))
    .map((row): BothTimes => {
      const time = timeOf(table, match, row.published);
      const published = group.rows.find(({ implementation }) => implementation === row.published);
      return {
        published: row.published,
        benchmark: row.benchmark ?? match.benchmark,
        variant: row.variant,
        live: row.live ?? row.variant,
        differs: row.differs ?? null,
        contributor: published?.contributor ?? null,
        past: { time, ratio: baseTime / time },
        present: presentOf(match, row, load),
        skipped: skippedOf(match, row, load),
      };
    })
    .sort((one, other) => other.past.time - one.past.time);
}

function skippedOf(match: PublishedMatch, row: MatchedRow, load: Load): string | null {
  const lookup = load(row.benchmark ?? match.benchmark, 'native');
  return lookup.kind === 'found' ? (lookup.record.skipped[row.variant] ?? null) : null;
}

function presentOf(
  match: PublishedMatch,
  { benchmark, variant }: MatchedRow,
  load: Load,
): Present | null {
  const lookup = load(benchmark ?? match.benchmark, 'native');
  if (lookup.kind === 'missing') return null;
  const rows = lookup.record.rows.filter(
    (row) => row.input === match.input && row.size === match.size,
  );
  const row = rows.find((one) => one.variant === variant);
  if (row === undefined) return null;
  const { median: time, ratio, interval } = row;
  // Rows of another benchmark have a baseline of their own.
  if (benchmark !== undefined || row.baseline === match.baseline) return { time, ratio, interval };
  const base = rows.find((one) => one.variant === match.baseline);
  if (base === undefined) return null;
  if (base === row) return { time, ratio: 1, interval: [1, 1] };
  const other = recordedSpeedup(row, base);
  return { time, ratio: other.ratio, interval: other.interval };
}
