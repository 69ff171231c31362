/** Shows the steps of this browser's clock: how fine a single time can be. */
import type { Milliseconds } from '../../bench/report.ts';
import { formatCount, formatTick, formatTime } from '../../figures/figures.ts';
import type { Demonstrate } from './demos.ts';
import type { Plot } from './plot.ts';

/** A step that the clock took: after so many readings in all it said so much more than at the start. */
export interface Step {
  readonly reading: number;
  readonly time: Milliseconds;
}

/** Steps looked at, and those of them that are drawn. */
const STEPS = { wanted: 300, drawn: 8 };
/** The page stays usable: no reading goes on for longer than this. */
const SLICE: Milliseconds = 8;
/** A clock as coarse as some browsers have it for privacy takes too long for all steps. */
const PATIENCE: Milliseconds = 4_000;
/** A clock that has not moved by then never will. */
const READINGS_LIMIT = 20_000_000;
/** What the harness asks of a sample. */
const STEPS_PER_SAMPLE = 100;

/** Steps of the clock, read in slices; `breathe` lets the page do something else. */
export async function readSteps(
  now: () => Milliseconds,
  breathe: () => Promise<boolean>,
  wanted = STEPS.wanted,
): Promise<Step[]> {
  const steps: Step[] = [];
  const begun = now();
  while (steps.length < wanted && now() - begun < PATIENCE) {
    const sliceBegun = now();
    let last = sliceBegun;
    let reading = 0;
    let counted = 0;
    // The first step of a slice had begun before it: it is not counted.
    let begins = false;
    while ((counted === 0 || last - sliceBegun < SLICE) && steps.length < wanted) {
      const current = now();
      reading += 1;
      if (reading > READINGS_LIMIT) return steps;
      if (current === last) continue;
      if (begins) {
        steps.push({ reading, time: current - last });
        counted += 1;
      }
      begins = true;
      last = current;
      reading = 0;
    }
    if (!(await breathe())) break;
  }
  return steps;
}

export interface ClockResolution {
  readonly smallest: Milliseconds;
  readonly usual: Milliseconds;
  /** Readings of the clock in a usual step. */
  readonly readings: number;
}

/** @throws Error when the clock did not move. */
export function summarize(steps: readonly Step[]): ClockResolution {
  if (steps.length === 0) {
    throw new Error('The clock did not move while it was read: nothing can be timed with it.');
  }
  const smallest = Math.min(...steps.map(({ time }) => time));
  return {
    smallest: Number(smallest.toPrecision(4)),
    usual: Number(middle(steps.map(({ time }) => time)).toPrecision(4)),
    readings: middle(steps.map(({ reading }) => reading)),
  };
}

export const demonstrate: Demonstrate = async (stage, signal) => {
  stage.status('Reading the clock');
  const steps = await readSteps(
    () => performance.now(),
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return !signal.aborted;
    },
  );
  const resolution = summarize(steps);
  stage.plot(plotOf(steps));
  stage.notes(wordsFor(resolution, globalThis.crossOriginIsolated));
};

function plotOf(steps: readonly Step[]): Plot {
  const points = [{ x: 0, y: 0 }];
  // The last ones: the first were read by a loop that had not been compiled yet.
  for (const { reading, time } of steps.slice(-STEPS.drawn)) {
    const before = points.at(-1) ?? { x: 0, y: 0 };
    points.push({ x: before.x + reading, y: before.y + time });
  }
  const end = points.at(-1) ?? { x: 1, y: 1 };
  return {
    description: `What the clock said over ${formatCount(end.x)} readings: it stood still, then jumped, ${points.length - 1} times, to ${formatTime(end.y)}.`,
    x: { title: 'readings of the clock', scale: 'linear', from: 0, to: end.x, words: formatCount },
    y: { title: 'what it said', scale: 'linear', from: 0, to: end.y, words: formatTick },
    marks: [{ kind: 'line', look: 'plain', label: 'the clock', steps: true, points }],
  };
}

function wordsFor({ smallest, usual, readings }: ClockResolution, isolated: boolean): string[] {
  const least = formatTime(smallest * STEPS_PER_SAMPLE);
  return [
    `The smallest step was ${formatTime(smallest)}, a usual one ${formatTime(usual)}. Between two steps the clock could be read about ${formatCount(readings)} times, and each time it said the same.`,
    isolated
      ? 'This page is isolated from other pages, so the browser gives it a more precise clock.'
      : 'This page is not isolated from other pages, because its server or your browser does not do that. So the browser makes its clock less precise on purpose.',
    `A sample has to last at least a hundred steps, which is ${least} here. Then the error of the clock is at most 1 % of the sample.`,
  ];
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
