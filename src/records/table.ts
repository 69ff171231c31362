/** Puts published and recorded figures of the same variants side by side, each column with its own ratios. */

import type { Milliseconds } from '../bench/report.ts';
import type { Lookup, Recorded } from './load.ts';
import type { PublishedMatch } from './matches.ts';
import type { PublishedTable } from './published-tables.ts';

export interface Figure {
  /** How many times as fast as the baseline of the same column. */
  readonly ratio: number;
  readonly time: Milliseconds;
}

/** Variant → figure; a variant that a column does not have is absent. */
export type Column = ReadonlyMap<string, Figure>;

/** A column with the head that it has. */
export interface TitledColumn {
  readonly title: string;
  readonly figures: Column;
}

/**
 * Tells columns that have a figure in at least half of `rows` from those that would be mostly dashes; a column
 * without any figure is neither.
 */
export function foldColumns<Titled extends TitledColumn>(
  columns: readonly Titled[],
  rows: readonly string[],
): { readonly shown: readonly Titled[]; readonly folded: readonly Titled[] } {
  const filled = columns.map((column) => ({
    column,
    share: rows.filter((row) => column.figures.has(row)).length / rows.length,
  }));
  return {
    shown: filled.filter(({ share }) => share >= 0.5).map(({ column }) => column),
    folded: filled.filter(({ share }) => share > 0 && share < 0.5).map(({ column }) => column),
  };
}

/** The rows recorded at `size` with `input`. */
export function recordedColumn(lookup: Lookup<Recorded>, input: string, size: number): Column {
  if (lookup.kind === 'missing') return new Map();
  return new Map(
    lookup.record.rows
      .filter((row) => row.size === size && row.input === input)
      .map((row) => [row.variant, { ratio: row.ratio, time: row.median }]),
  );
}

/** The matched group of a published table. Throws an error that lists the groups when it is not there. */
export function groupOf(
  table: PublishedTable,
  { file, group }: Pick<PublishedMatch, 'file' | 'group'>,
): PublishedTable['groups'][number] {
  const found = table.groups.find(({ environment }) => environment === group);
  if (found) return found;
  const known = table.groups.map(({ environment }) => environment).join('; ');
  throw new Error(`${file}: no group "${group}". There are: ${known}.`);
}

/** Time of a row of the matched group by its published name. Throws an error when there is no such row. */
export function timeOf(
  table: PublishedTable,
  match: Pick<PublishedMatch, 'file' | 'group'>,
  published: string,
): Milliseconds {
  const { rows } = groupOf(table, match);
  const row = rows.find(({ implementation }) => implementation === published);
  if (row) return row.time;
  const known = rows.map(({ implementation }) => implementation).join('; ');
  throw new Error(`${match.file}, ${match.group}: no row "${published}". There are: ${known}.`);
}

/**
 * The matched rows of a published table that are variants of the match's own benchmark; ratios are made
 * from its times, as the source did.
 * @throws Error when a matched row, its group or the baseline is not in the table.
 */
export function publishedColumn(table: PublishedTable, match: PublishedMatch): Column {
  const own = match.rows.filter(({ benchmark }) => benchmark === undefined);
  const times = new Map(
    own.map(({ variant, published }) => [variant, timeOf(table, match, published)]),
  );
  const baseline = times.get(match.baseline);
  if (baseline === undefined) {
    throw new Error(`${match.file}, ${match.group}: no row is the baseline "${match.baseline}".`);
  }
  return new Map([...times].map(([variant, time]) => [variant, { ratio: baseline / time, time }]));
}
