/** Measures a kernel against itself, again and again: any difference that is called is false. */
import { CHARACTERS } from '../../bench/define.ts';
import type { BenchReport, Interval } from '../../bench/report.ts';
import { formatCount, formatHalfWidth } from '../../figures/figures.ts';
import { getEngine } from '../../runtime/client.ts';
import type { MeasurePlan, ShippedVariant } from '../../runtime/protocol.ts';
import type { Demonstrate } from './demos.ts';
import type { Plot } from './plot.ts';

/** What one run said about the ratio of a kernel to itself. */
export interface Run {
  readonly ratio: number;
  readonly interval: Interval;
  readonly tie: boolean;
}

const RUNS = 20;
/** Milliseconds for one run. */
const BUDGET = 900;
/** The axis reaches at least so far to both sides of 1. */
const REACH = 0.03;

const KERNEL: ShippedVariant = {
  engine: 'wasm',
  label: 'blocks',
  entry: 'count_blocks',
  source: { file: 'rust/doubles/src/count.rs', region: 'blocks' },
  code: '',
};

export const demonstrate: Demonstrate = async (stage, signal) => {
  const runs: Run[] = [];
  for (let seed = 1; seed <= RUNS && !signal.aborted; seed += 1) {
    stage.status('Measuring the kernel against itself');
    stage.progress((seed - 1) / RUNS);
    const run = await measureOnce(seed, signal);
    if (run === null) break;
    runs.push(run);
    stage.plot(plotOf(runs));
    stage.notes(verdictOf(runs));
  }
};

/** @returns null when it was stopped. */
async function measureOnce(seed: number, signal: AbortSignal): Promise<Run | null> {
  let last: BenchReport | null = null;
  const job = getEngine().measure(planFor(seed), (event) => {
    if (event.kind === 'report') last = event.report;
  });
  const stop = () => job.stop();
  signal.addEventListener('abort', stop);
  const end = await job.done;
  signal.removeEventListener('abort', stop);
  if (end.kind === 'failed') throw new Error(end.failure.message);
  if (end.kind === 'stopped' && end.reason === 'hidden') {
    throw new Error(
      'The tab was hidden, and timers of hidden tabs cannot be trusted. Run it again.',
    );
  }
  return end.kind === 'stopped' ? null : runOf(last);
}

/** The one comparison of a report. @throws Error when there is none. */
export function runOf(report: BenchReport | null): Run {
  const [comparison] = report?.comparisons ?? [];
  if (comparison === undefined) throw new Error('The measurement gave no ratio.');
  const { ratio, interval, tie } = comparison;
  return { ratio, interval, tie };
}

function planFor(seed: number): MeasurePlan {
  return {
    benchmark: 'a-a',
    variants: { one: KERNEL, other: KERNEL },
    oracle: 'one',
    baseline: 'one',
    input: { kind: 'letters', seed, unit: CHARACTERS },
    seed,
    mode: { kind: 'once', size: 100_000, budget: BUDGET },
  };
}

/** What the runs so far say about the harness. */
export function verdictOf(runs: readonly Run[]): string[] {
  const called = runs.filter(({ tie }) => !tie);
  const expected = Math.max(1, Math.round(runs.length / 20));
  const widest = Math.max(0, ...called.map(({ ratio }) => Math.abs(ratio - 1)));
  const width = Math.max(...runs.map(({ interval: [low, high] }) => (high - low) / 2));
  const times = (count: number) => (count === 1 ? 'once' : `${formatCount(count)} times`);
  return [
    `${formatCount(runs.length)} ${runs.length === 1 ? 'run' : 'runs'}: a difference that does not exist was reported ${called.length === 0 ? 'never' : times(called.length)} (marked ×). A 95 % interval is wrong one time in twenty, so in this many runs you can expect this about ${times(expected)} by chance.`,
    called.length === 0
      ? `The widest interval was ${formatHalfWidth(width)}.`
      : `The largest difference that was reported is ${percent(widest)}. The widest interval was ${formatHalfWidth(width)}.`,
  ];
}

function plotOf(runs: readonly Run[]): Plot {
  const far = runs.flatMap(({ interval }) => interval.map((end) => Math.abs(end - 1)));
  const reach = Math.min(0.25, Math.max(REACH, ...far));
  return {
    description: `The ratio of a kernel to itself with its interval, ${runs.length} times. ${verdictOf(runs).join(' ')}`,
    x: { title: 'run', scale: 'linear', from: 0, to: RUNS, words: formatCount },
    y: {
      title: 'ratio to itself',
      scale: 'linear',
      from: 1 - reach,
      to: 1 + reach,
      words: (value) => `${value.toFixed(2)}×`,
    },
    marks: [
      { kind: 'rule', y: 1 },
      ...runs.map(({ ratio, interval: [low, high], tie }, index) => ({
        ...({ kind: 'interval', x: index + 1, at: ratio } as const),
        ...{ low, high, off: !tie },
      })),
    ],
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}
