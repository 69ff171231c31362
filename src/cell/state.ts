/** What a cell is doing: one union, and one reducer that knows every way from one state to the next. */
import type { JobEnd } from '../runtime/client.ts';
import type { Failure, Progress, RunResult } from '../runtime/protocol.ts';

export type Interrupted = Extract<RunResult, { kind: 'interrupted' }>;
export type Ended = Exclude<RunResult, Interrupted>;

/** Why a cell could not run. */
export type Problem =
  | { readonly kind: 'engine'; readonly failure: Failure }
  /** A cell that it needs did not finish, or is not on the page. */
  | { readonly kind: 'need'; readonly name: string; readonly how: NeedFault };

export type NeedFault = 'missing' | 'circular' | 'raised' | 'stopped' | 'failed';

export type CellState =
  | { readonly kind: 'idle' }
  /** `first` names the needed cell that runs first; null while something else has the engine. */
  | { readonly kind: 'waiting'; readonly first: string | null }
  | { readonly kind: 'loading'; readonly progress: Progress }
  /** `since` is in milliseconds of `performance.now()`. */
  | { readonly kind: 'running'; readonly since: number }
  /** `interpreter` holds the variables that the run made. */
  | { readonly kind: 'done'; readonly result: Ended; readonly interpreter: number }
  /** `result` is absent where the interpreter was replaced, or the run had not begun. */
  | { readonly kind: 'stopped'; readonly lost: boolean; readonly result: Interrupted | null }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type CellAction =
  | { readonly kind: 'asked' }
  | { readonly kind: 'needs'; readonly name: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'started'; readonly now: number }
  | {
      readonly kind: 'ended';
      readonly end: JobEnd;
      readonly result: RunResult | null;
      readonly interpreter: number;
    }
  /** The reader stopped it before its turn came. */
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'blocked'; readonly name: string; readonly how: NeedFault };

/** Whether the reader can stop it. */
export function isActive(state: CellState): boolean {
  return state.kind === 'waiting' || state.kind === 'loading' || state.kind === 'running';
}

function ended(action: Extract<CellAction, { kind: 'ended' }>): CellState {
  const { end, result, interpreter } = action;
  if (end.kind === 'failed') {
    return { kind: 'failed', problem: { kind: 'engine', failure: end.failure } };
  }
  if (result?.kind === 'interrupted') return { kind: 'stopped', lost: false, result };
  if (end.kind === 'stopped') return { kind: 'stopped', lost: end.lost, result: null };
  if (result) return { kind: 'done', result, interpreter };
  const message = 'Python ended without a result. Run the cell again.';
  return { kind: 'failed', problem: { kind: 'engine', failure: { reason: 'crashed', message } } };
}

/** The next state. An action that makes no sense in a state leaves it as it is. */
export function reduce(state: CellState, action: CellAction): CellState {
  if (action.kind === 'asked') return isActive(state) ? state : { kind: 'waiting', first: null };
  if (!isActive(state)) return state;
  switch (action.kind) {
    case 'needs':
      return { kind: 'waiting', first: action.name };
    case 'progress':
      return state.kind === 'running' ? state : { kind: 'loading', progress: action.progress };
    case 'started':
      return state.kind === 'running' ? state : { kind: 'running', since: action.now };
    case 'ended':
      return ended(action);
    case 'withdrawn':
      return { kind: 'stopped', lost: false, result: null };
    case 'blocked':
      return {
        kind: 'failed',
        problem: { kind: 'need', name: action.name, how: action.how },
      };
  }
}
