/** An outcome in words: ratios, what is spared and what it costs, and what to make of it. */
import { formatRatio, formatTime } from '../../figures/figures.ts';
import { defaultsFor, type Payback, paybackOf, type Waiter } from '../payback/payback.ts';
import { pays, paysWords, sparedWords } from '../payback/payback-messages.ts';
import type { Outcome, Plan } from './law.ts';

/** A whole that is not even a tenth faster. */
const NOTICED = 1.1;

/** What the plan gives, in sentences; the last one says what to make of it. */
export function verdict(plan: Plan, { overall, ceiling, savedPerRun }: Outcome, waiter: Waiter) {
  const { share, speedup, runs, seconds } = plan;
  const payback = paybackOf(
    { share, runs, seconds },
    { ...defaultsFor(waiter), speedup: [speedup, speedup] },
  );
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
    paid: sparedWords(payback, waiter),
    advice: adviceFor(overall, payback, waiter),
  } as const;
}

function adviceFor(overall: number, payback: Payback, waiter: Waiter): string {
  if (overall < NOTICED) return 'Leave it: nobody will notice. The time is somewhere else.';
  switch (waiter) {
    case 'nobody':
      return 'Leave it, unless you want to learn from it.';
    case 'deadline':
      return 'Compare the new time of a run with the time that it may take.';
    case 'person':
    case 'machine':
      return pays(payback) === 'always'
        ? `${paysWords(payback)} Look for a smarter way first: it may cost an hour.`
        : paysWords(payback);
  }
}
