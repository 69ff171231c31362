/** Figures of the 2017 post as the chapter's text quotes them: read from the published table, never typed. */
import table from '../../records/published/count-doubles-2017.json';

/** The mean of a row, in the table's unit. Throws an error that lists what exists when there is no such row. */
function meanOf(environment: string, implementation: string): number {
  const group = table.groups.find((it) => it.environment.startsWith(environment));
  const row = group?.rows.find((it) => it.implementation.startsWith(implementation));
  if (row) return row.mean;
  const [what, known] = group
    ? ['That group has', group.rows.map((it) => it.implementation)]
    : ['Its groups are', table.groups.map((it) => it.environment)];
  throw new Error(
    `The published table has no "${implementation}" in "${environment}". ${what}: ${known.join('; ')}.`,
  );
}

/** The mean of a row with its unit, for example "1,275 µs". */
export function mean(environment: string, implementation: string): string {
  const value = Math.round(meanOf(environment, implementation)).toLocaleString('en');
  // A space that does not break: the figure and its unit belong on one line.
  return `${value}\u00a0${table.unit.replace('u', 'µ')}`;
}

/** How many times as long as `base` a row of the same group took, to two digits or more: "2.6", "103". */
export function times(environment: string, implementation: string, base: string): string {
  const ratio = meanOf(environment, implementation) / meanOf(environment, base);
  return ratio.toFixed(ratio < 10 ? 1 : 0);
}
