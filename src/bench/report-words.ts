/** Times, ratios and crossovers in words, for what leaves the page as text. */
import { CHARACTERS, type Unit } from './define.ts';
import type {
  BenchReport,
  Crossover,
  Interval,
  Milliseconds,
  Outcome,
  Row,
  SweepReport,
} from './report.ts';

/** How a variant is called in a sentence. */
export type Naming = (variant: string) => string;

const UNITS = [
  { name: 's', milliseconds: 1000 },
  { name: 'ms', milliseconds: 1 },
  { name: 'µs', milliseconds: 1e-3 },
  { name: 'ns', milliseconds: 1e-6 },
] as const;

/** A duration with three significant digits in its natural unit, for example "1.24 ms" or "310 ns". */
export function formatTime(time: Milliseconds): string {
  // Compared after rounding, so that 999.7 µs becomes "1.00 ms" and not "1000 µs".
  const unit =
    UNITS.find(({ milliseconds }) => Number((time / milliseconds).toPrecision(3)) >= 1) ?? UNITS[3];
  const value = time / unit.milliseconds;
  return `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${unit.name}`;
}

/**
 * A whole number with thousands separators, for example "1,000,000". Not by Intl: its first use in a
 * page blocks the main thread for 13 to 24 ms, in the middle of a measurement.
 */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A size with its unit: "1,000 characters", "1 position", "n = 30". */
export function formatSize(size: number, unit: Unit = CHARACTERS): string {
  return withUnit(formatCount(size), unit);
}

/** As `formatSize`, for a count that is text already. */
export function withUnit(count: string, { one, many }: Unit = CHARACTERS): string {
  if (many === 'n') return `n = ${count}`;
  return `${count} ${count === '1' ? one : many}`;
}

/** A ratio, for example "612×": as many digits as its size is worth, at most two decimals. */
export function formatRatio(ratio: number): string {
  return `${bareRatio(ratio)}×`;
}

/** A ratio with its interval, for example "612×, 590 to 640". */
export function formatSpeedup({
  ratio,
  interval: [low, high],
}: {
  readonly ratio: number;
  readonly interval: Interval;
}): string {
  return `${formatRatio(ratio)}, ${bareRatio(low)} to ${bareRatio(high)}`;
}

/** A ratio without its sign; "any" for the open end of an interval from one round. */
function bareRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return 'any';
  if (ratio >= 99.5) return formatCount(ratio);
  if (ratio >= 9.995) return ratio.toFixed(1);
  return ratio >= 0.0995 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

/** "once is faster than zip from about 1,300 characters on." */
export function describeCrossover(
  { winner, loser, size }: Crossover,
  naming: Naming,
  unit?: Unit,
): string {
  const about = formatSize(Number(size.toPrecision(2)), unit);
  return `${naming(winner)} is faster than ${naming(loser)} from about ${about} on.`;
}

const OUTCOMES: Readonly<Record<Outcome['kind'], string>> = {
  running: 'still running',
  settled: 'ended because every ratio was known well enough',
  budget: 'ended because its time was over',
  stopped: 'stopped by the reader',
  discarded: 'thrown away because the tab was hidden',
};

export function describeOutcome({ kind }: Outcome): string {
  return OUTCOMES[kind];
}

/** What stands where a figure would be; the empty string when the row has figures. */
export function describeMissing(row: Row): string {
  switch (row.state) {
    case 'measured':
      return '';
    case 'pending':
      return 'not measured yet';
    case 'wrong':
      return `wrong: ${row.got} instead of ${row.expected}`;
    case 'failed':
      return `failed: ${row.message}`;
    case 'skipped':
      return (
        `skipped: would take about ${formatTime(row.predicted)} at least, ` +
        `the budget is ${formatTime(row.budget)}`
      );
  }
}

/** Where and on what a report was measured, in one line. */
export function describeConditions({ environment, input, seed }: BenchReport): string {
  const { runtime, platform, cores, resolution, isolated, engines } = environment;
  return [
    runtime,
    platform,
    cores === null ? 'cores unknown' : `${cores} cores`,
    `timer ${formatTime(resolution)}`,
    isolated ? 'isolated' : 'not isolated',
    ...Object.entries(engines).map(([name, version]) => `${name} ${version}`),
    `input ${input.kind}, ${formatSize(input.size, input.unit)}, seed ${input.seed}`,
    `order seed ${seed}`,
  ].join(', ');
}

/** One sentence on the variant that the reader has compiled; none where there is none. */
export function describeReadersBuild(
  { readersBuild }: BenchReport | SweepReport,
  naming: Naming,
): string[] {
  if (readersBuild === undefined) return [];
  const { variant, crate, flags, weight } = readersBuild;
  if (weight !== undefined) return [`${naming(variant)}: the reader's own build, with ${flags}.`];
  return [`${naming(variant)}: the reader's own change of ${crate}, compiled with ${flags}.`];
}
