/** Puts published and recorded figures of the same variants side by side, each column with its own ratios. */

import type { Milliseconds } from '../../bench/report.ts';
import type { Lookup, Recorded } from './load.ts';
import type { PublishedMatch } from './published.ts';
import type { PublishedTable } from './published-tables.ts';

export interface Figure {
  /** How many times as fast as the baseline of the same column. */
  readonly ratio: number;
  readonly time: Milliseconds;
}

/** Variant → figure; a variant that a column does not have is absent. */
export type Column = ReadonlyMap<string, Figure>;

/** The rows recorded at `size` with `input`. */
export function recordedColumn(lookup: Lookup<Recorded>, input: string, size: number): Column {
  if (lookup.kind === 'missing') return new Map();
  return new Map(
    lookup.record.rows
      .filter((row) => row.size === size && row.input === input)
      .map((row) => [row.variant, { ratio: row.ratio, time: row.median }]),
  );
}

/**
 * The matched rows of a published table; ratios are made from its means, as the source did.
 * @throws Error when a matched row or its group is not in the table.
 */
export function publishedColumn(table: PublishedTable, match: PublishedMatch): Column {
  const group = table.groups.find(({ environment }) => environment === match.group);
  if (!group) {
    const known = table.groups.map(({ environment }) => environment).join('; ');
    throw new Error(`${match.file}: no group "${match.group}". There are: ${known}.`);
  }
  const timeOf = (variant: string): Milliseconds => {
    const name = match.rows[variant];
    const row = group.rows.find(({ implementation }) => implementation === name);
    if (!row) throw new Error(`${match.file}, ${match.group}: no row "${name}" (${variant}).`);
    return row.time;
  };
  const baseline = timeOf(match.baseline);
  return new Map(
    Object.keys(match.rows).map((variant) => {
      const time = timeOf(variant);
      return [variant, { ratio: baseline / time, time }];
    }),
  );
}
