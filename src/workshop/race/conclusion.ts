/** What of a race the whole program goes by, and why there is nothing where it has no ratio. */
import type { BenchReport, Milliseconds, Row, SweepReport } from '../../bench/report.ts';
import { isActive, type PanelState } from '../../benchmark/state.ts';
import { formatTime } from '../../figures/figures.ts';
import { ORIGINAL, PORT } from './race-benchmark.ts';

export interface Conclusion {
  /** The texts that were raced, as `subjectOf` has them. */
  readonly of: string;
  readonly report: BenchReport;
  readonly sweep: SweepReport | null;
}

/**
 * What the race at hand says, else what the last one of the same texts said: a race that is begun again, and stopped
 * or thrown away before it has a ratio, takes nothing back.
 */
export function conclusionOf(
  of: string,
  { results }: PanelState,
  before: Conclusion | null,
): Conclusion | null {
  const sweep = results.sweeps.number ?? null;
  const report = [results.once, largest(sweep)].find((each) => each !== null && says(each));
  if (report) return { of, report, sweep };
  return before?.of === of ? before : null;
}

/** Whether a report has a ratio, or has found that the port answers otherwise. */
function says({ comparisons, rows }: BenchReport): boolean {
  return comparisons.length > 0 || isWrong(rows);
}

/** Whether the port was asked and did not answer as the original did. */
export function isWrong(rows: readonly Row[]): boolean {
  const [original, port] = [ORIGINAL, PORT].map((name) => stateOf(rows, name));
  return original !== 'failed' && (port === 'wrong' || port === 'failed');
}

/** Of a race over all sizes the report of the largest that says something: the last ones may have been too long to try. */
function largest(sweep: SweepReport | null): BenchReport | null {
  return sweep?.points.findLast(({ report }) => says(report))?.report ?? null;
}

/** What is kept of a race that has ended: null where it has no ratio. */
export function ratioOf(state: PanelState): BenchReport | null {
  if (isActive(state)) return null;
  const { once, sweeps } = state.results;
  const points = sweeps.number?.points.map(({ report }) => report) ?? [];
  return [once, ...points.toReversed()].find((each) => each?.comparisons.length) ?? null;
}

/**
 * Why there is no conclusion, and what to do.
 * @param silent After how long without an answer the race was ended; null where it was not.
 */
export function noRatioWords(state: PanelState, silent: Milliseconds | null): string {
  if (silent !== null) return 'There is no ratio: a call did not return, and the race was ended.';
  switch (state.kind) {
    case 'idle':
      return 'Race first: without the ratio there is nothing to say.';
    case 'loading':
    case 'measuring':
    case 'paused':
      return 'The race is under way: there is no ratio yet.';
    case 'done':
      return doneWords(state.results.once?.rows ?? []);
    case 'stopped':
      return 'There is no ratio: the race was stopped too early. Race again.';
    case 'discarded':
      return 'There is no ratio: the tab was hidden. Race again with the tab in view.';
    case 'failed':
      return 'There is no ratio: the race broke off. What happened stands above.';
  }
}

function doneWords(rows: readonly Row[]): string {
  if (stateOf(rows, ORIGINAL) === 'failed') {
    return 'There is no ratio: the original raised on this input. Choose other inputs, or narrow the contract.';
  }
  return 'There is no ratio: calls took too long for the time there was. Choose a smaller size, or more time.';
}

function stateOf(rows: readonly Row[], name: string): Row['state'] | null {
  return rows.find(({ variant }) => variant === name)?.state ?? null;
}

/** What the panel says where it has ended a race itself. */
export function silentWords(silent: Milliseconds): string {
  return `Nothing was heard for ${formatTime(silent)}: a call did not return, and the race was ended. The original has answered such an input in the trial, so look at the port: a loop that has no end, or far too many steps. Nothing that you have written was lost. Mend the port, or choose a smaller size.`;
}
