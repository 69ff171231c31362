/** Figures of the published tables as the reference pages quote them: read from the tables, never typed. */
import { formatTime } from '../../src/figures/figures.ts';
import { loadPublished, type PublishedRow } from '../../src/records/published-tables.ts';
import { publishedRowId } from '../../src/records/row-id.ts';

/** A published row by the beginnings of its group's and its own name. */
interface Named {
  readonly table: string;
  readonly group: string;
  readonly row: string;
}

function find({ table, group, row }: Named): { environment: string; found: PublishedRow } {
  const lookup = loadPublished(table);
  if (lookup.kind === 'missing') throw new Error(`${lookup.file} is missing.`);
  const groups = lookup.record.groups.filter(({ environment }) => environment.startsWith(group));
  for (const { environment, rows } of groups) {
    const found = rows.find(({ implementation }) => implementation.startsWith(row));
    if (found) return { environment, found };
  }
  const known = lookup.record.groups.map(
    ({ environment, rows }) =>
      `${environment}: ${rows.map(({ implementation }) => implementation).join('; ')}`,
  );
  throw new Error(
    `The table ${table} has no row "${row}" in a group "${group}". It has:\n${known.join('\n')}`,
  );
}

/** The time of a row with its unit, for example "192 ns"; figure and unit stay on one line. */
export function published(named: Named): string {
  return formatTime(find(named).found.time).replace(' ', '\u00a0');
}

/** Where the row is on the Results page. */
export function resultsHref(named: Named): string {
  const { environment, found } = find(named);
  return `/reference/results/#${publishedRowId(named.table, environment, found.implementation)}`;
}
