/** Which of the figures at hand a view shows. */
import type { BenchReport, SweepReport } from '../bench/report.ts';
import type { Setup } from './setup.ts';
import type { PanelState } from './state.ts';
import { isSweepView } from './task.ts';

export interface Shown {
  readonly once: BenchReport | null;
  readonly sweep: SweepReport | null;
}

/** The table view shows all there is, the others what belongs to them. */
export function shownOf({ results }: PanelState, { view, input }: Setup): Shown {
  const sweep = results.sweeps[input] ?? null;
  if (view === 'table') return { once: results.once, sweep };
  return isSweepView(view) ? { once: null, sweep } : { once: results.once, sweep: null };
}
