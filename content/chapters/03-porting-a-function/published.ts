/** Figures of the 2017 post as the chapter's text quotes them: read from the published table, never typed. */
import table from '../../records/published/count-doubles-2017.json';

/**
 * The mean of a row in microseconds, for example "1,275 µs".
 * @throws Error that lists what exists when there is no such group or row.
 */
export function mean(environment: string, implementation: string): string {
  const group = table.groups.find((it) => it.environment.startsWith(environment));
  const row = group?.rows.find((it) => it.implementation.startsWith(implementation));
  if (!row) {
    const known = (group?.rows ?? []).map((it) => it.implementation).join('; ');
    throw new Error(
      `The published table has no "${implementation}" in "${environment}". ` +
        (known === ''
          ? `Its groups are: ${table.groups.map((it) => it.environment).join('; ')}.`
          : `That group has: ${known}.`),
    );
  }
  // A space that does not break: the figure and its unit belong on one line.
  return `${Math.round(row.mean).toLocaleString('en')}\u00a0${table.unit.replace('u', 'µ')}`;
}
