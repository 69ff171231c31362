/** From a race to the whole program: what it gains, and whether it is worth it, in words. */
import type { BenchReport, Speedup, SweepReport } from '../../bench/report.ts';
import {
  formatAbout,
  formatRatio,
  formatRatioInterval,
  formatTime,
  withUnit,
} from '../../figures/figures.ts';
import { overallSpeedup } from '../../labs/amdahl/law.ts';
import { defaultsFor, paybackOf, type Waiter } from '../../labs/payback/payback.ts';
import { pays, paysWords, sparedWords } from '../../labs/payback/payback-messages.ts';
import { type Measured, percent } from '../../labs/should-i-port/measured.ts';
import { isWrong } from './conclusion.ts';
import { ORIGINAL, PORT } from './race-benchmark.ts';

/** The program around the function. */
export interface Program {
  /** Part of its time that is spent in the function, from 0 to 1; null where nothing says it. */
  readonly share: number | null;
  /** Seconds that a run takes now, and runs a day, both above 0; null where the reader has not said it. */
  readonly load: { readonly seconds: number; readonly runs: number } | null;
  readonly waiter: Waiter;
  /** Who spends the function's time; null where no profile says it. */
  readonly parts: Measured['parts'] | null;
}

export interface Whole {
  readonly verdict: 'worth' | 'depends' | 'leave' | 'unknown';
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** A whole that is not even a tenth faster is not noticed. */
const NOTICED = 1.1;
/** A call as short as this is about as long as the way into Rust and back. */
const SHORT_CALL = 0.002;
const MOSTLY = 0.5;

/** What a report says of a program; null while it has no figures. A sweep adds from which size on the port is ahead. */
export function wholeOf(
  report: BenchReport,
  sweep: SweepReport | null,
  program: Program,
): Whole | null {
  if (isWrong(report.rows)) {
    return leave('There is no figure.', [
      'The port did not answer as the original did on this input, so its time says nothing. Prove it first.',
    ]);
  }
  const speedup = report.comparisons.find(({ variant }) => variant === PORT);
  if (speedup === undefined) return null;
  if (speedup.tie || speedup.ratio <= 1) return notFaster(report, sweep, speedup);
  const found = `The port is ${fastWords(speedup, ' as the original')}.`;
  return faster(speedup, program, [found, ...fromSize(sweep)]);
}

function notFaster(report: BenchReport, sweep: SweepReport | null, speedup: Speedup): Whole {
  if (speedup.tie && speedup.interval[1] > NOTICED) {
    return {
      verdict: 'unknown',
      headline: 'Not known well enough yet.',
      sentences: [
        `The 95 % interval of the ratio is ${formatRatioInterval(speedup.interval)}: too wide to say which is faster. Press Refine, or give the race more time.`,
      ],
    };
  }
  const row = report.rows.find(({ variant }) => variant === ORIGINAL);
  const words = speedup.tie
    ? `The 95 % interval of the ratio, ${formatRatioInterval(speedup.interval)}, contains 1: the two are not told apart.`
    : `The port takes ${formatRatio(1 / speedup.ratio)} as long as the original.`;
  const isShort = row?.state === 'measured' && row.median < SHORT_CALL;
  const crossing = isShort
    ? `A call of the original takes ${formatTime(row.median)}. The way into Rust and back takes about as long, and eats the gain: hand over more at once, or move the loop around it too.`
    : 'What is converted on the way in and out may take the gain: see “what the crossing costs” in the contract, or compare the way the work is done.';
  return leave('Not this one, as it is: the port is not faster.', [
    words,
    crossing,
    ...fromSize(sweep),
  ]);
}

function faster(speedup: Speedup, program: Program, found: readonly string[]): Whole {
  const { share, parts, waiter, load } = program;
  const elsewhere = elsewhereWords(parts);
  if (share === null) {
    return {
      verdict: 'unknown',
      headline: 'What your program gains is not known yet.',
      sentences: [
        ...found,
        'How much of its time is spent in this function? Profile it in step 1, or type the share.',
        ...elsewhere,
      ],
    };
  }
  const [low, high] = speedup.interval.map((ratio) => Math.max(1, ratio)) as [number, number];
  const [overall, least, most] = [speedup.ratio, low, high].map((ratio) =>
    overallSpeedup(share, ratio),
  ) as [number, number, number];
  const ceiling = overallSpeedup(share, Number.POSITIVE_INFINITY);
  const sentences = [
    ...found,
    `It is ${percent(share)} of your program, which becomes ${fastWords({ ratio: overall, interval: [least, most] })}; ${limitWords(ceiling)}.`,
    ...(load === null ? [] : [runWords(load.seconds, overall)]),
    ...elsewhere,
  ];
  if (most < NOTICED) {
    return leave('Leave it: nobody will notice.', [
      ...sentences,
      `The function is faster, but its share is small: ${percent(1 - share)} of the time is somewhere else. Look there first.`,
    ]);
  }
  if (waiter === 'nobody') {
    return leave('Leave it: nobody waits for it.', [
      ...sentences,
      'It is faster, and nothing is gained by that.',
    ]);
  }
  if (waiter === 'deadline') {
    return {
      verdict: 'depends',
      headline: 'It hangs on your deadline.',
      sentences: [...sentences, 'Compare the new time of a run with the time that it may take.'],
    };
  }
  if (load === null) {
    return {
      verdict: 'worth',
      headline: `Your program becomes ${formatRatio(overall)} as fast.`,
      sentences: [
        ...sentences,
        'Say what a run takes and how often it runs, to see whether that pays for the work of a port.',
      ],
    };
  }
  // An interval of few rounds may have no end.
  const assumed = { ...defaultsFor(waiter), speedup: [low, Math.min(high, 1e9)] as const };
  const payback = paybackOf({ share, ...load }, assumed);
  const said = pays(payback);
  const all = [...sentences, sparedWords(payback, waiter), paysWords(payback)];
  if (said === 'never') return leave('Leave it: it does not pay.', all);
  return said === 'always'
    ? { verdict: 'worth', headline: 'It is worth it.', sentences: all }
    : { verdict: 'depends', headline: 'It depends.', sentences: all };
}

function runWords(seconds: number, overall: number): string {
  const now = seconds * 1000;
  return `A run of ${formatTime(now)} becomes ${formatTime(now / overall)}.`;
}

/** "31.2× as fast (29.9 to 32.4)": the interval holds the true ratio in 95 of 100 races. */
function fastWords({ ratio, interval }: Pick<Speedup, 'ratio' | 'interval'>, as = ''): string {
  return `${formatRatio(ratio)} as fast${as} (${formatRatioInterval(interval)})`;
}

function limitWords(ceiling: number): string {
  return Number.isFinite(ceiling)
    ? `however fast the function becomes, it stays below ${formatRatio(ceiling)}`
    : 'the function is all there is';
}

/** What the profile says against the share: waiting does not become shorter. */
function elsewhereWords(parts: Program['parts']): string[] {
  if (parts === null) return [];
  const waiting = parts.waiting + parts.io;
  if (waiting >= MOSTLY) {
    return [
      `In your program the function mostly waits (${percent(waiting)} of its time, for time, files or the network). Rust waits just as long, so expect less than this.`,
    ];
  }
  const { compiled } = parts;
  return compiled >= MOSTLY
    ? [
        `In your program ${percent(compiled)} of its time is in compiled code already: expect less than this where the port still calls that.`,
      ]
    : [];
}

/** From which size on the faster side changes. */
function fromSize(sweep: SweepReport | null): string[] {
  const unit = sweep?.points[0]?.report.input.unit;
  return (sweep?.crossovers ?? []).map(({ winner, size }) => {
    const about = withUnit(formatAbout(size), unit);
    return winner === PORT
      ? `The port is ahead from about ${about} on; on smaller inputs the crossing eats the gain. How large are yours?`
      : `The original is ahead from about ${about} on.`;
  });
}

function leave(headline: string, sentences: readonly string[]): Whole {
  return { verdict: 'leave', headline, sentences };
}
