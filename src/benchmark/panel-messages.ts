/** Sentences the panel says about a state, a report and a sweep. */
import type { BenchReport, Environment, Outcome, Row } from '../bench/report.ts';
import {
  formatCount,
  formatHalfWidth,
  formatMegabytes,
  formatRatio,
  formatRemaining,
  formatSpeedup,
  formatTime,
} from '../figures/figures.ts';
import type { Failure } from '../runtime/protocol.ts';
import type { LoadProgress, PanelState } from './state.ts';
import type { CompileProgress } from './yours/build.ts';

/** How a variant is called in a sentence. */
export type Naming = (variant: string) => string;

const PHASE_WORDS: Readonly<Record<BenchReport['phase'], string>> = {
  checking: 'Checking that all variants agree',
  calibrating: 'Finding out how many calls make one sample',
  warming: 'Warming up',
  measuring: 'Measuring',
  done: 'Measured',
};

const STEP_WORDS: Readonly<Record<LoadProgress['step'], string>> = {
  book: 'Fetching the book',
  compile: 'Compiling yours',
  download: 'Downloading Python',
  copy: 'Starting Python from the copy on this computer',
  start: 'Starting Python',
  packages: 'Loading the Rust extension',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], string>> = {
  running: 'still running',
  settled: 'stopped because every ratio is known well enough',
  budget: 'ended because its time was over',
  stopped: 'stopped by you',
  discarded: 'thrown away because the tab was hidden',
};

const FAILURE_WORDS: Readonly<Record<Failure['reason'], string>> = {
  offline: 'The engine could not be started.',
  blocked: 'The engine could not be started.',
  damaged: 'The engine could not be started.',
  memory: 'The engine ran out of memory; a smaller size may work.',
  crashed: 'The engine crashed.',
};

/** "Downloading Python: 3.2 of 5.5 MB", "compiling yours, 1.2 s". */
export function progressWords(progress: LoadProgress | null): string {
  if (progress === null) return 'Starting the engine';
  if (progress.step === 'compile') {
    return `compiling yours, ${(progress.elapsed / 1000).toFixed(1)} s`;
  }
  const words = STEP_WORDS[progress.step];
  if (!isCounted(progress) || progress.loaded === 0) return words;
  const loaded = formatMegabytes(progress.loaded);
  return progress.total > 0
    ? `${words}: ${loaded} of ${formatMegabytes(progress.total)} MB`
    : `${words}: ${loaded} MB`;
}

/** Whether bytes tell how far it is. */
export function isCounted(
  progress: LoadProgress,
): progress is Exclude<LoadProgress, CompileProgress> {
  return progress.step === 'download' || progress.step === 'book';
}

/** What a failed job says: what happened, in our words and in those of the engine. */
function failureWords({ reason, message }: Failure): string {
  return `${FAILURE_WORDS[reason]} ${message}`.trim();
}

/** What the panel announces: changes only when there is news, so that a screen reader is not flooded. */
export function statusWords(state: PanelState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'loading':
      return state.progress === null ? 'Starting the engine' : STEP_WORDS[state.progress.step];
    case 'measuring':
      if (state.work.task === 'sweep') return 'Measuring size after size';
      return state.results.once === null ? 'Measuring' : PHASE_WORDS[state.results.once.phase];
    case 'done':
      return `${state.work.task === 'sweep' ? 'Sweep done' : 'Measured'}: ${outcomeWords(state)}.`;
    case 'stopped':
      return `Stopped by you.${lostWords(state.lost)}`;
    case 'paused':
      return 'Paused while the tab is hidden. Finished sizes stay. The size that was being measured is measured again when you come back.';
    case 'discarded':
      return `The tab was hidden, and timers of hidden tabs cannot be trusted: this result is thrown away.${lostWords(state.lost)} Measure again with the tab in view.`;
    case 'failed':
      return failureWords(state.failure);
  }
}

function outcomeWords({ results, work }: Extract<PanelState, { readonly kind: 'done' }>): string {
  const report = work.task === 'once' ? results.once : results.sweeps[work.input];
  const outcome = report?.outcome.kind ?? 'settled';
  const reports =
    report !== undefined && report !== null && 'points' in report
      ? report.points.map((point) => point.report)
      : [report];
  const widths = reports.flatMap((one) => one?.halfWidth ?? []);
  if (outcome !== 'budget' || widths.length === 0) return OUTCOME_WORDS[outcome];
  const widest = Math.max(...widths);
  return widest < 1
    ? `its time is over, and every ratio is known to ${formatHalfWidth(widest)} or better`
    : 'its time is over, and the rounds were too few for every ratio';
}

function lostWords(lost: boolean): string {
  return lost ? ' Python had to be restarted: variables of the cells on this page are gone.' : '';
}

/** "12 rounds, ±4.1 %, about 9 s left": beside the bar that fills while measuring. */
export function runningWords(report: BenchReport): string {
  const parts = [report.rounds === 1 ? '1 round' : `${formatCount(report.rounds)} rounds`];
  if (report.halfWidth !== null) parts.push(formatHalfWidth(report.halfWidth));
  parts.push(formatRemaining(report.remaining));
  return parts.join(' · ');
}

/** "38 rounds in 6.2 s · interval ±1.9 % · stopped because every ratio is known well enough". */
export function summaryWords(report: BenchReport): string {
  const rounds = report.rounds === 1 ? '1 round' : `${formatCount(report.rounds)} rounds`;
  const interval =
    report.halfWidth === null
      ? 'no interval yet'
      : `ratios to ${formatHalfWidth(report.halfWidth)}`;
  return [
    `${rounds} in ${formatTime(report.elapsed)}`,
    interval,
    OUTCOME_WORDS[report.outcome.kind],
  ].join(' · ');
}

/** "Chromium 156 · 8 cores · timer 5 µs · isolated". */
export function environmentWords(environment: Environment): string {
  return [
    environment.runtime,
    environment.cores === null ? 'cores not told' : `${environment.cores} cores`,
    `timer ${formatTime(environment.resolution)}`,
    environment.isolated ? 'isolated' : 'not isolated, so the timer is coarser',
  ].join(' · ');
}

/** "CPython 3.14.2, doubles 0.1.0". */
export function engineWords(environment: Environment): string {
  return Object.entries(environment.engines)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

/** What stands where a figure would be when a variant has none; null when it has one. */
export function missingWords(row: Row): string | null {
  switch (row.state) {
    case 'measured':
      return null;
    case 'pending':
      return 'waiting';
    case 'wrong':
      return `wrong: ${row.got} instead of ${row.expected}`;
    case 'failed':
      return `failed: ${row.message}`;
    case 'skipped':
      return `skipped: would take at least about ${formatTime(row.predicted)}, more than the ${formatTime(row.budget)} there are`;
  }
}

/** Pairs that the sentence on ties names; of the others it says how many they are. */
const NAMED_TIES = 2;

/** One sentence for all pairs that the figures do not tell apart; null if there are none. */
export function tieWords(ties: BenchReport['ties'], naming: Naming): string | null {
  if (ties.length === 0) return null;
  const pairs = ties.slice(0, NAMED_TIES).map((pair) => pair.map(naming).join(' and '));
  const more = ties.length - pairs.length;
  const rest = more === 0 ? '' : `; and ${more} more`;
  return `Not to be told apart, because the interval of their ratio contains 1: ${pairs.join('; ')}${rest}.`;
}

/** "You said 10×, measured 31×" with what that means; null when the variant has no ratio yet. */
export function guessWords(
  report: BenchReport,
  guess: { readonly variant: string; readonly ratio: number },
  naming: Naming,
): string | null {
  const measured = report.comparisons.find(({ variant }) => variant === guess.variant);
  if (measured === undefined) return null;
  const off = measured.ratio / guess.ratio;
  const verdict =
    off > 1.25
      ? `${formatRatio(off)} more than you thought`
      : off < 0.8
        ? `${formatRatio(1 / off)} less than you thought`
        : 'close to it';
  return `${naming(guess.variant)}: you said ${formatRatio(guess.ratio)}, measured ${formatSpeedup(measured)}: ${verdict}.`;
}
