/** Figures of the 2015 post as the chapter's text quotes them: read from the published table, never typed. */
import table from '../../records/published/fib-2015.json';

/** The best time of a row on CPython 3.4.2 with its unit, for example "7,050 ns". */
export function best(implementation: string): string {
  const rows = table.groups.find(({ environment }) => environment === 'CPython 3.4.2')?.rows ?? [];
  const row = rows.find((it) => it.implementation === implementation);
  if (!row) {
    const known = rows.map((it) => it.implementation).join('; ');
    throw new Error(`The table of 2015 has no "${implementation}" on CPython 3.4.2, but ${known}.`);
  }
  // A space that does not break: the figure and its unit belong on one line.
  return `${row.best.toLocaleString('en')}\u00a0${table.unit}`;
}
