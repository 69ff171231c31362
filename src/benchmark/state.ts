/** The panel's state: one union, and the one function that changes it. */
import type { InputKind } from '../bench/define.ts';
import type { BenchReport, SweepReport } from '../bench/report.ts';
import type { JobEnd } from '../runtime/client.ts';
import type { Failure, Progress } from '../runtime/protocol.ts';
import type { BookProgress } from './book.ts';
import type { CompileProgress } from './yours/build.ts';

/** What the reader asked for: one size, or a sweep over sizes. */
export type MeasurementTask = { readonly task: 'once' } | SweepTask;

type SweepTask = { readonly task: 'sweep'; readonly input: InputKind };

/** The figures there are: the last report, and the last sweep of each kind of input. */
export interface Results {
  readonly once: BenchReport | null;
  readonly sweeps: Readonly<Partial<Record<InputKind, SweepReport>>>;
  /** Why the last run had to do without the reader's own module, in words. */
  readonly unbuilt?: string;
}

/** What is on its way: the engine, the book that is measured on, or the reader's own module. */
export type LoadProgress = Progress | BookProgress | CompileProgress;

export type PanelState = { readonly results: Results } & (
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'loading';
      readonly work: MeasurementTask;
      readonly progress: LoadProgress | null;
    }
  | { readonly kind: 'measuring'; readonly work: MeasurementTask }
  | { readonly kind: 'done'; readonly work: MeasurementTask }
  /** `lost`: Python had to be replaced, variables of the cells are gone. */
  | { readonly kind: 'stopped'; readonly work: MeasurementTask; readonly lost: boolean }
  /** The tab was hidden during a sweep: finished sizes stay, and it goes on when the tab is seen again. */
  | { readonly kind: 'paused'; readonly work: SweepTask }
  /** The tab was hidden: the figures of this work are gone. */
  | { readonly kind: 'discarded'; readonly work: MeasurementTask; readonly lost: boolean }
  | { readonly kind: 'failed'; readonly work: MeasurementTask; readonly failure: Failure }
);

export type Action =
  | { readonly kind: 'measure'; readonly work: MeasurementTask }
  /** Goes on with the last measurement: its figures stay. */
  | { readonly kind: 'refine' }
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  /** The run goes on without the reader's own module. */
  | { readonly kind: 'unbuilt'; readonly words: string }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'report'; readonly report: BenchReport }
  | { readonly kind: 'sweep'; readonly report: SweepReport }
  | { readonly kind: 'ended'; readonly end: JobEnd }
  /** The same samples against another baseline. */
  | { readonly kind: 'compared'; readonly report: BenchReport };

export const INITIAL: PanelState = { kind: 'idle', results: { once: null, sweeps: {} } };

type Active = Extract<PanelState, { readonly kind: 'loading' | 'measuring' }>;

/** Whether the engine works for this panel. */
export function isActive(state: PanelState): state is Active {
  return state.kind === 'loading' || state.kind === 'measuring';
}

type Refinable = Extract<PanelState, { readonly kind: 'done' | 'stopped' | 'paused' }>;

/** Whether the engine can go on with what it measured last for this panel. */
export function canRefine(state: PanelState): state is Refinable {
  const isKept = state.kind === 'done' || state.kind === 'paused';
  const ended = isKept || (state.kind === 'stopped' && !state.lost);
  return ended && outcomeOf(state.results, state.work) !== undefined;
}

/** The next state. What arrives after the end of a job (a late event) changes nothing. */
export function reduce(state: PanelState, action: Action): PanelState {
  const { results } = state;
  switch (action.kind) {
    case 'measure':
      return {
        kind: 'loading',
        work: action.work,
        progress: null,
        results: fresh(results, action.work),
      };
    case 'refine':
      return canRefine(state)
        ? { kind: 'loading', work: state.work, progress: null, results }
        : state;
    case 'compared':
      return isActive(state) ? state : { ...state, results: { ...results, once: action.report } };
    default:
      return isActive(state) ? progressed(state, action) : state;
  }
}

type Event = Exclude<Action, { readonly kind: 'measure' | 'refine' | 'compared' }>;

function progressed({ results, work }: Active, action: Event): PanelState {
  switch (action.kind) {
    case 'progress':
      return { kind: 'loading', work, progress: action.progress, results };
    case 'unbuilt':
      return {
        kind: 'loading',
        work,
        progress: null,
        results: { ...results, unbuilt: action.words },
      };
    case 'loaded':
      return { kind: 'measuring', work, results };
    case 'report':
      return { kind: 'measuring', work, results: { ...results, once: action.report } };
    case 'sweep':
      return { kind: 'measuring', work, results: withSweep(results, work, action.report) };
    case 'ended':
      return ended(results, work, action.end);
  }
}

function ended(results: Results, work: MeasurementTask, end: JobEnd): PanelState {
  switch (end.kind) {
    case 'failed':
      return { kind: 'failed', work, failure: end.failure, results };
    case 'finished':
      if (canGoOn(results, work)) return { kind: 'paused', work, results };
      return outcomeOf(results, work) === 'discarded'
        ? { kind: 'discarded', work, lost: false, results: without(results, work) }
        : { kind: 'done', work, results };
    case 'stopped':
      if (!end.lost && canGoOn(results, work)) return { kind: 'paused', work, results };
      return end.reason === 'hidden'
        ? { kind: 'discarded', work, lost: end.lost, results: without(results, work) }
        : { kind: 'stopped', work, lost: end.lost, results: asStopped(results, work) };
  }
}

/** Whether the worker holds a sweep that a hidden tab interrupted. */
function canGoOn(results: Results, work: MeasurementTask): work is SweepTask {
  return work.task === 'sweep' && outcomeOf(results, work) === 'discarded';
}

function outcomeOf(results: Results, work: MeasurementTask): string | undefined {
  const report = work.task === 'once' ? results.once : results.sweeps[work.input];
  return report?.outcome.kind;
}

/** When the worker had to be replaced no last report came: the one at hand is taken as stopped. */
function asStopped(results: Results, work: MeasurementTask): Results {
  if (outcomeOf(results, work) !== 'running') return results;
  const outcome = { kind: 'stopped' } as const;
  if (work.task === 'once') {
    return results.once === null ? results : { ...results, once: { ...results.once, outcome } };
  }
  const sweep = results.sweeps[work.input];
  return sweep === undefined ? results : withSweep(results, work, { ...sweep, outcome });
}

function withSweep(results: Results, work: MeasurementTask, report: SweepReport): Results {
  if (work.task === 'once') return results;
  return { ...results, sweeps: { ...results.sweeps, [work.input]: report } };
}

/** What stays when `work` is begun anew. */
function fresh(results: Results, work: MeasurementTask): Results {
  const { unbuilt: _gone, ...others } = without(results, work);
  return others;
}

function without(results: Results, work: MeasurementTask): Results {
  if (work.task === 'once') return { ...results, once: null };
  const { [work.input]: _gone, ...sweeps } = results.sweeps;
  return { ...results, sweeps };
}
