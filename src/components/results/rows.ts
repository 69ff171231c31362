/** What the Results page shows: each published row with our figures of the same work, then every recorded row. */
import type { BenchmarkDefinition } from '../../bench/define.ts';
import type { Milliseconds } from '../../bench/report.ts';
import type { Lookup, Recorded, RecordedRow } from '../records/load.ts';
import type { PublishedMatch } from '../records/published.ts';
import type { PublishedTable } from '../records/published-tables.ts';
import type { Figure } from '../records/table.ts';
import { kindOfPublished, kindOfVariant, type RowKind } from './kinds.ts';

/** What a live measurement has to be of to fill a row. */
export interface Place {
  readonly benchmark: string;
  readonly input: string;
  readonly size: number;
  readonly variant: string;
}

/** A published figure: without a ratio where its table has no row in Python to compare with. */
export interface PublishedFigure {
  readonly time: Milliseconds;
  readonly ratio: number | null;
}

export interface ResultRow extends RowKind {
  /** Unique on the page: the end of a link to the row. */
  readonly id: string;
  readonly label: string;
  readonly contributor?: string;
  readonly published: PublishedFigure | null;
  readonly native: Figure | null;
  readonly page: Figure | null;
  readonly place: Place | null;
}

/** Rows that were measured together. */
export interface ResultTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** One benchmark, by the page's own words: what was recorded of it and what matches it in a published table. */
export interface Recordings {
  readonly definition: BenchmarkDefinition;
  readonly native: Lookup<Recorded>;
  readonly page: Lookup<Recorded>;
}

/** "Rust, bytes, one pass" gives "rust-bytes-one-pass". */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function rowsOf(lookup: Lookup<Recorded>): readonly RecordedRow[] {
  return lookup.kind === 'found' ? lookup.record.rows : [];
}

function figureAt(lookup: Lookup<Recorded>, at: Omit<Place, 'benchmark'>): Figure | null {
  const row = rowsOf(lookup).find(
    ({ variant, input, size }) => variant === at.variant && input === at.input && size === at.size,
  );
  return row === undefined ? null : { ratio: row.ratio, time: row.median };
}

/** The groups of a published table; `ours` and `match` are what we have of the same work, if anything. */
export function publishedTables(
  name: string,
  table: PublishedTable,
  ours: { readonly recordings: Recordings; readonly match: PublishedMatch } | null,
): ResultTable[] {
  const variants = new Map(
    Object.entries(ours?.match.rows ?? {}).map(([variant, row]) => [row, variant]),
  );
  const baselineName = ours?.match.rows[ours.match.baseline];
  return table.groups.map(({ environment, rows }) => {
    const base =
      rows.find(({ implementation }) => implementation === baselineName) ??
      rows.find(({ implementation }) => implementation === 'Python');
    const id = `${name}-${slug(environment)}`;
    return {
      id,
      title: environment,
      rows: rows.map(({ implementation, time, contributor }): ResultRow => {
        const variant = variants.get(implementation);
        const at =
          ours && variant !== undefined
            ? { variant, input: ours.match.input, size: ours.match.size }
            : null;
        return {
          id: `${id}-${slug(implementation)}`,
          label: implementation,
          ...kindOfPublished(implementation),
          ...(contributor === undefined ? {} : { contributor }),
          published: { time, ratio: base === undefined ? null : base.time / time },
          native: ours && at && figureAt(ours.recordings.native, at),
          page: ours && at && figureAt(ours.recordings.page, at),
          place: ours && at && { benchmark: ours.recordings.definition.id, ...at },
        };
      }),
    };
  });
}

/**
 * Everything recorded of a benchmark: a table for each input and size, slowest row first.
 * @throws Error when a record has a variant that the benchmark does not define.
 */
export function recordedTables({ definition, native, page }: Recordings): (ResultTable & {
  readonly input: string;
  readonly size: number;
})[] {
  const all = [...rowsOf(native), ...rowsOf(page)];
  const settings = new Map(all.map(({ input, size }) => [`${input} ${size}`, { input, size }]));
  const ordered = [...settings.values()].sort(
    (one, other) => one.input.localeCompare(other.input) || one.size - other.size,
  );
  return ordered.map(({ input, size }) => {
    const here = all
      .filter((row) => row.input === input && row.size === size)
      .sort((one, other) => other.median - one.median);
    const id = `${definition.id}-${input}-${size}`;
    return {
      id,
      title: input,
      input,
      size,
      rows: [...new Set(here.map(({ variant }) => variant))].map((variant): ResultRow => {
        const declared = definition.variants[variant];
        if (declared === undefined) {
          const known = Object.keys(definition.variants).join(', ');
          throw new Error(
            `A record of "${definition.id}" has the variant "${variant}", which is not declared. There are: ${known}. Record it again.`,
          );
        }
        const at = { variant, input, size };
        return {
          id: `${id}-${slug(variant)}`,
          label: declared.label,
          ...kindOfVariant(declared),
          published: null,
          native: figureAt(native, at),
          page: figureAt(page, at),
          place: { benchmark: definition.id, ...at },
        };
      }),
    };
  });
}
