/** What Measure does in a view, and which views show the figures of a run. */
import { isSameSetup, type Setup, type View } from './setup.ts';
import type { MeasurementTask } from './state.ts';

/** What Measure does in a view. */
export function taskOf({ view, input }: Pick<Setup, 'view' | 'input'>): MeasurementTask {
  return isSweepView(view) ? { task: 'sweep', input } : { task: 'once' };
}

/** Whether a view shows the figures of `work`; the table shows all there are. */
export function isInView(
  work: MeasurementTask,
  { view, input }: Pick<Setup, 'view' | 'input'>,
): boolean {
  if (work.task === 'once') return !isSweepView(view);
  return work.input === input && (view === 'table' || isSweepView(view));
}

export function isSweepView(view: View): boolean {
  return view === 'sizes' || view === 'boundary';
}

/** Whether the run that was begun with `begun` leaves something of `now` to the next one. */
export function needsAnotherRun(begun: Setup, now: Setup): boolean {
  const { view, scale } = begun;
  return !isSameSetup(begun, { ...now, view, scale }) || !isInView(taskOf(begun), now);
}
