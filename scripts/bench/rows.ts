/** One measured figure against its target, and the table of them. */

export type Unit = 'x' | 'kB' | 'MB' | 'MB/s' | 'ms' | 's' | 'calls' | '' | '%' | 'bytes';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** As printed, for example ">= 600". */
  readonly target: string;
  readonly holds: boolean;
}

export function atLeast(name: string, value: number, unit: Unit, bound: number): Row {
  return { name, value: rounded(value), unit, target: `>= ${bound}`, holds: value >= bound };
}

export function atMost(name: string, value: number, unit: Unit, bound: number): Row {
  return { name, value: rounded(value), unit, target: `<= ${bound}`, holds: value <= bound };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** The median of at least one value. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
  );
}

/** The value that `percent` of all do not exceed; of at least one value. */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
}

/** The rows as aligned lines, failures marked. */
export function formatRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(
      ({ name, value, unit, target, holds }) =>
        `${holds ? '  ok  ' : ' MISS '} ${name.padEnd(width)}  ${`${value} ${unit}`.padStart(14)}  ${target}`,
    )
    .join('\n');
}
