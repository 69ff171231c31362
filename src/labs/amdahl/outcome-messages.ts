/** An outcome in words: ratios, spans of time, and the verdict. */
import { formatCount, formatRatio, formatTime } from '../../figures/figures.ts';
import type { Outcome, Plan } from './law.ts';

const DAY = 1;
const SPANS: readonly (readonly [days: number, one: string, many: string])[] = [
  [365.25 * DAY, 'year', 'years'],
  [30.44 * DAY, 'month', 'months'],
  [7 * DAY, 'week', 'weeks'],
  [DAY, 'day', 'days'],
  [DAY / 24, 'hour', 'hours'],
  [DAY / 1440, 'minute', 'minutes'],
];

/** "3 weeks", "less than a minute", "never": a span given in days. */
export function sayDays(days: number): string {
  if (!Number.isFinite(days)) return 'never';
  const span = SPANS.find(([length]) => days >= length);
  if (span === undefined) return 'less than a minute';
  const [length, one, many] = span;
  const count = Math.round(days / length);
  if (count >= 1000) return 'more than a thousand years';
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** What the plan gives, in sentences; the last one says what to make of it. */
export function verdict({ runs }: Plan, { overall, ceiling, savedPerRun, daysToPay }: Outcome) {
  const limit = Number.isFinite(ceiling)
    ? `However fast the function becomes, the program stays below ${formatRatio(ceiling)}.`
    : 'The function is the whole program, so nothing holds it back.';
  return {
    overall: formatRatio(overall),
    limit,
    saved:
      savedPerRun > 0
        ? `Each run is ${formatTime(savedPerRun * 1000)} shorter.`
        : 'No run is any shorter.',
    paid:
      daysToPay === Number.POSITIVE_INFINITY
        ? 'Half a day of work is never paid back.'
        : `At ${sayRuns(runs)} a day, half a day of work (4 hours) is paid back after ${sayDays(daysToPay)}.`,
    advice: adviceFor(overall, daysToPay),
  } as const;
}

function sayRuns(runs: number): string {
  return runs === 1 ? '1 run' : `${formatCount(runs)} runs`;
}

function adviceFor(overall: number, daysToPay: number): string {
  if (overall < 1.1) return 'Leave it: nobody will notice. The time is somewhere else.';
  if (daysToPay > 365) return 'Leave it as it is, unless you want to learn from it.';
  if (daysToPay > 30) return 'Not for the time saved. There may be other reasons.';
  return 'Worth half a day, if there is no smarter way that costs an hour.';
}
