/** What a payback says, in words: amounts rounded to what they are worth, ranges, and what they hang on. */
import { ASSUMED, type Payback, type Range, type Waiter } from './payback.ts';

const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** What is smaller is said to be 0: no hour and no money of this size decides anything. */
const NOTHING = 0.001;

/** Two significant digits: 1,234 becomes 1,200. */
function amount(value: number): string {
  return rounded.format(Math.abs(value) < NOTHING ? 0 : value);
}

/** "1,200 to 5,600"; one number where both ends are said alike. */
export function amounts([low, high]: Range): string {
  const ends = [amount(low), amount(high)];
  return ends[0] === ends[1] ? `${ends[0]}` : `${ends[0]} to ${ends[1]}`;
}

export type Pays = 'always' | 'never' | 'depends';

/** Whether the port pays within its first year, for all that is assumed. */
export function pays({ net }: Payback): Pays {
  if (net[0] > 0) return 'always';
  return net[1] <= 0 ? 'never' : 'depends';
}

/** What is spared and what it costs. */
export function sparedWords(payback: Payback, waiter: Waiter): string {
  const hours = `About ${amounts(payback.sparedHours)} hours of waiting a year are spared`;
  switch (waiter) {
    case 'nobody':
      return `${hours}, and nobody waits for them: they are worth nothing.`;
    case 'deadline':
      return `${hours}. With a deadline it counts only whether a run is done in time.`;
    case 'person':
    case 'machine':
      return `${hours}. They cost ${amounts(payback.gain)} today. The port costs ${amounts(payback.cost)} in its first year.`;
  }
}

const PAYS_WORDS: Readonly<Record<Pays, string>> = {
  always: 'Whatever value in these ranges is right, the port pays for itself within a year',
  never: 'Whatever value in these ranges is right, the port does not pay for itself within a year',
  depends: 'Whether the port pays for itself within a year depends on the values in these ranges',
};

/** The conclusion, with the range of months and what it hangs on. */
export function paysWords(payback: Payback): string {
  const said = pays(payback);
  if (said === 'never') return `${PAYS_WORDS.never}.`;
  const [soonest, latest] = payback.months;
  const ends = [...new Set([months(soonest), months(latest)])];
  const when = Number.isFinite(latest)
    ? `after ${ends.join(' to ')}`
    : `after ${months(soonest)} at best, and never at worst`;
  const hangs =
    said === 'depends' && payback.hangsOn !== null
      ? ` Most of all it hangs on this: ${ASSUMED[payback.hangsOn].name}.`
      : '';
  return `${PAYS_WORDS[said]}: ${when}.${hangs}`;
}

const SPANS: readonly (readonly [months: number, one: string, many: string])[] = [
  [12, 'year', 'years'],
  [1, 'month', 'months'],
  [1 / 30.44, 'day', 'days'],
];

/** "3 months", "less than a day": a span given in months. */
export function months(span: number): string {
  const unit = SPANS.find(([length]) => span >= length);
  if (unit === undefined) return 'less than a day';
  const [length, one, many] = unit;
  const count = Math.round(span / length);
  if (count >= 1000) return 'more than a thousand years';
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
