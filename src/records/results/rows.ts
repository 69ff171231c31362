/** What the Results page shows of the record: a table for each input and size of each benchmark. */
import type { BenchmarkDefinition } from '../../bench/define.ts';
import type { RowKind } from '../kinds.ts';
import type { Lookup, Recorded } from '../load.ts';
import { type Notes, notesOf } from '../notes.ts';
import type { Place } from '../rank.ts';
import { slug } from '../row-id.ts';
import { rowsOf } from '../rows.ts';
import { type Figure, recordedColumn } from '../table.ts';

/** What a live measurement has to be of to fill a row. */
export interface Measurable {
  readonly benchmark: string;
  readonly input: string;
  readonly size: number;
  readonly variant: string;
}

export interface ResultRow extends RowKind {
  /** Unique on the page: the end of a link to the row. */
  readonly id: string;
  readonly label: string;
  readonly native: Figure | null;
  readonly page: Figure | null;
  /** Among the native rows of its table. */
  readonly place: Place | null;
  /** Number of its note. */
  readonly note: number | null;
  readonly measurable: Measurable | null;
}

/** Rows that were measured together. */
export interface ResultTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ResultRow[];
  readonly notes: Notes['texts'];
}

/** One benchmark, by the page's own words: what was recorded of it. */
export interface Recordings {
  readonly definition: BenchmarkDefinition;
  readonly native: Lookup<Recorded>;
  readonly page: Lookup<Recorded>;
}

/**
 * Everything recorded of a benchmark: a table for each input and size, fastest row first.
 * @throws Error when a record has a variant that the benchmark does not define.
 */
export function recordedTables(recordings: Recordings): (ResultTable & {
  readonly input: string;
  readonly size: number;
})[] {
  const { definition, native, page } = recordings;
  const all = [native, page].flatMap((lookup) =>
    lookup.kind === 'found' ? lookup.record.rows : [],
  );
  const settings = new Map(all.map(({ input, size }) => [`${input} ${size}`, { input, size }]));
  const ordered = [...settings.values()].sort(
    (one, other) => one.input.localeCompare(other.input) || one.size - other.size,
  );
  return ordered.map(({ input, size }) => {
    const rows = rowsOf(recordings, { input, size });
    const notes = notesOf(
      rows.map(({ name, variant }) => [name, variant]),
      native,
    );
    const columns = [native, page].map((lookup) => recordedColumn(lookup, input, size));
    const id = `${definition.id}-${input}-${size}`;
    return {
      id,
      title: input,
      input,
      size,
      notes: notes.texts,
      rows: rows.map(
        ({ name, variant, kind, place }): ResultRow => ({
          id: `${id}-${slug(name)}`,
          label: variant.label,
          ...kind,
          native: columns[0]?.get(name) ?? null,
          page: columns[1]?.get(name) ?? null,
          place,
          note: notes.numbers.get(name) ?? null,
          measurable:
            variant.engine === 'native'
              ? null
              : { benchmark: definition.id, input, size, variant: name },
        }),
      ),
    };
  });
}
